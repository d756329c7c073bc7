import { expect, test } from 'vitest';
import { createRelay } from '@nusantara-ai/relay';
import { createEmulator, doctor, type EmulatorOptions, type Finding } from '../index.ts';

/** A report on an emulator with these options, in time that passes at once. */
async function examine(options: EmulatorOptions = {}, apiKey: string | undefined = 'nsk_test') {
  let time = 0;
  const clock = { now: () => time, sleep: async (ms: number) => void (time += ms) };
  const emulator = createEmulator({ tokensPerSecond: 20, clock, ...options });
  return doctor({
    baseURL: 'http://emulator.test/v1',
    apiKey,
    fetch: emulator.fetch,
    now: () => time,
    timeoutMs: 200,
  });
}

const flaws = (findings: readonly Finding[]): string[] =>
  findings
    .filter(({ level }) => level === 'warning' || level === 'error')
    .map(({ check, level }) => `${level} ${check}`);

test('finds nothing wrong with the emulator, and looks at everything', async () => {
  const report = await examine();

  expect(flaws(report.findings)).toEqual([]);
  expect(report).toMatchObject({ level: 'ok', model: 'nusantara-base' });
  expect(report.findings.map(({ check, level }) => `${level} ${check}`)).toEqual([
    'ok reachable',
    'ok preflight',
    'ok cors',
    'ok exposed-headers',
    'ok models',
    'ok error-401',
    'ok request-id-401',
    'ok error-404',
    'ok request-id-404',
    'ok error-400',
    'ok request-id-400',
    'ok wait',
    ...['chat', 'responses'].flatMap((endpoint) =>
      ['content-type', 'request-id', 'line-ends', 'records', 'ending', 'buffering'].map(
        (check) => `ok ${endpoint}-${check}`,
      ),
    ),
  ]);
});

test('finds nothing wrong with the relay in front of the emulator', async () => {
  const upstream = createEmulator({ apiKeys: ['nsk_server'] });
  const relay = createRelay({
    apiKey: 'nsk_server',
    baseURL: 'http://emulator.test/v1',
    allowOrigins: ['https://page.example'],
    fetch: upstream.fetch,
  });
  const report = await doctor({
    baseURL: 'http://relay.test/v1',
    fetch: (input, init) => Promise.resolve(relay(new Request(input, init))),
  });

  expect(report.level).toBe('ok');
  expect(flaws(report.findings)).toEqual([]);
});

const both = (...flaws: string[]): string[] =>
  ['chat', 'responses'].flatMap((endpoint) => flaws.map((flaw) => flaw.replace('*', endpoint)));

test.each<[string, EmulatorOptions, string[]]>([
  ['no connection', { fault: 'drop' }, ['error reachable']],
  ['no head', { fault: 'late' }, ['error reachable']],
  [
    'no CORS headers',
    { fault: '/headers access-control-allow-origin=' },
    ['error preflight', 'error cors'],
  ],
  [
    'a preflight without the headers a chat sends',
    { fault: '/headers access-control-allow-headers=*' },
    ['error preflight'],
  ],
  [
    'headers a page may not read',
    { fault: '/headers access-control-expose-headers=' },
    ['warning exposed-headers'],
  ],
  ['no models', { models: [] }, expect.arrayContaining(['warning models'])],
  ['no request ids', { fault: '/headers x-request-id=' }, both('warning *-request-id')],
  [
    'an id in the header that is not the one in the body',
    { fault: '/headers x-request-id=other' },
    ['warning request-id-401', 'warning request-id-404', 'warning request-id-400'],
  ],
  [
    'errors without an id',
    { fault: '/error 500 id=none' },
    expect.arrayContaining([
      'warning request-id-401',
      'warning request-id-404',
      'error chat-stream',
    ]),
  ],
  [
    'errors that are pages of HTML',
    { fault: '/html' },
    expect.arrayContaining(['warning error-401', 'warning error-404', 'warning error-400']),
  ],
  [
    'errors with a wrong type',
    { fault: '/headers content-type=text/plain' },
    expect.arrayContaining(['warning error-404', 'warning chat-content-type']),
  ],
  ['a wait in words', { fault: '/headers retry-after=soon' }, ['warning wait']],
  ['no wait', { fault: '/headers retry-after=' }, ['warning wait']],
  ['a proxy that buffers', { fault: '/buffer' }, both('warning *-buffering')],
  ['lines that end with CR', { fault: '/cr' }, both('warning *-line-ends')],
  ['lines that end in three ways', { fault: '/mixed-lines' }, both('warning *-line-ends')],
  [
    'a stream without a type',
    { fault: '/headers content-type=' },
    expect.arrayContaining(both('warning *-content-type')),
  ],
  ['JSON instead of a stream', { fault: '/json' }, both('warning *-stream')],
  [
    'a page instead of a stream',
    { fault: '/html 200' },
    expect.arrayContaining(both('error *-stream')),
  ],
  ['broken JSON', { fault: `/insert text='data: {"broken\\n\\n'` }, both('error *-records')],
  ['answers that are cut off', { fault: '/cut' }, both('error *-ending')],
  ['connections that break', { fault: '/reset' }, both('error *-ending')],
  ['answers that stall', { fault: '/stall' }, both('error *-ending')],
  ['no finish', { fault: '/no-finish' }, both('warning *-ending')],
  ['no sentinel', { fault: '/no-done' }, ['warning chat-ending']],
  ['connections left open', { fault: '/stall after=done' }, both('warning *-ending')],
])('finds %s', async (_, options, found) => {
  expect(flaws((await examine(options)).findings)).toEqual(found);
});

test('says of every flaw what was seen, what will degrade and how to mend it', async () => {
  const reports = await Promise.all(
    ['/buffer', '/cut', '/html', '/headers x-request-id= retry-after='].map((fault) =>
      examine({ fault }),
    ),
  );
  for (const finding of reports.flatMap(({ findings }) => findings)) {
    if (finding.level !== 'warning' && finding.level !== 'error') continue;
    expect([finding.seen, finding.effect, finding.mend]).toEqual(
      Array.from({ length: 3 }, () => expect.stringMatching(/\S/)),
    );
  }
});

test('takes a model that is asked for, and says when it is not there', async () => {
  const { fetch } = createEmulator();
  const report = await doctor({
    baseURL: 'http://emulator.test/v1/',
    apiKey: 'nsk_test',
    model: 'nusantara-xl',
    fetch,
  });

  expect(report).toMatchObject({ baseURL: 'http://emulator.test/v1', model: 'nusantara-xl' });
  expect(flaws(report.findings)).toContain('warning models');
});

test('asks nothing of CORS where page and API share an origin', async () => {
  const { fetch } = createEmulator({ fault: '/headers access-control-allow-origin=' });
  const report = await doctor({
    baseURL: 'http://emulator.test/v1',
    origin: 'http://emulator.test',
    apiKey: 'nsk_test',
    fetch,
  });

  expect(report.level).toBe('ok');
});

test('cannot tell buffering where an answer comes at once', async () => {
  const { findings } = await examine({ tokensPerSecond: Infinity });

  expect(findings.find(({ check }) => check === 'chat-buffering')?.level).toBe('skipped');
});
