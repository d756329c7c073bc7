import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { createRelay } from '@nusantara-ai/relay';
import { createEmulator, doctor, type EmulatorOptions, type Finding } from '../index.ts';

/** A report on an emulator with these options, in time that passes at once. */
async function examine(options: EmulatorOptions = {}, apiKey: string | undefined = 'nsk_test') {
  let time = 0;
  const clock = {
    now: () => time,
    // Lets the doctor's own timer have its turn, or an endless answer would starve it.
    async sleep(ms: number) {
      time += ms;
      await new Promise((turn) => setImmediate(turn));
    },
  };
  const emulator = createEmulator({ tokensPerSecond: 20, clock, ...options });
  return doctor({
    baseURL: 'http://emulator.test/v1',
    apiKey,
    fetch: emulator.fetch,
    now: () => time,
    // Real time: short where nothing is to come, long where a busy machine is to be waited for.
    timeoutMs: /late|stall/.test(JSON.stringify(options)) ? 1500 : 20_000,
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
    'ok cors-errors',
    'ok key',
    'ok models',
    'ok error-401',
    'ok request-id-401',
    'ok error-404',
    'ok request-id-404',
    'ok error-400',
    'ok request-id-400',
    'ok wait',
    ...['chat', 'responses'].flatMap((endpoint) =>
      [
        'content-type',
        'request-id',
        'line-ends',
        'records',
        ...(endpoint === 'responses' ? ['numbers'] : []),
        'ending',
        'buffering',
      ].map((check) => `ok ${endpoint}-${check}`),
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
    ['error preflight', 'error cors', 'error cors-errors'],
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
  ['lines that end with CRLF', { fault: '/crlf' }, both('warning *-line-ends')],
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
  ['answers that end at once', { fault: '/cut after=head' }, both('error *-ending')],
  ['records cut in two', { fault: '/cut inside=event' }, both('error *-records', 'error *-ending')],
  ['comments in place of an answer', { fault: '/stall /keepalive' }, both('error *-ending')],
  ['errors in mid-stream', { fault: '/mid-error' }, both('error *-ending')],
  ['errors without a name', { fault: '/mid-error form=bare' }, both('error *-ending')],
  ['flat errors', { fault: '/mid-error form=flat' }, both('error *-ending')],
  ['failed alone', { fault: '/mid-error form=failed' }, both('error *-ending')],
  [
    'an error with status 200',
    { fault: '/error 200' },
    expect.arrayContaining(both('error *-stream')),
  ],
  [
    'records behind the sentinel',
    { fault: `/insert after=done text='data: {"late":true}\\n\\n'` },
    both('warning *-ending'),
  ],
  ['events that come twice', { fault: '/duplicate' }, ['warning responses-numbers']],
  ['events out of order', { fault: '/disorder' }, ['warning responses-numbers']],
  ['events left out', { fault: '/gaps' }, ['warning responses-numbers']],
  [
    'a key that is refused',
    { apiKeys: ['nsk_other'] },
    expect.arrayContaining(['error key', 'error chat-stream']),
  ],
  ['no finish', { fault: '/no-finish' }, both('warning *-ending')],
  ['no sentinel', { fault: '/no-done' }, ['warning chat-ending']],
  ['connections left open', { fault: '/stall after=done' }, both('warning *-ending')],
])('finds %s', async (_, options, found) => {
  expect(flaws((await examine(options)).findings)).toEqual(found);
});

test('finds that a key is needed where none was given', async () => {
  const { fetch } = createEmulator();
  const { findings } = await doctor({ baseURL: 'http://emulator.test/v1', fetch });

  expect(findings.find(({ check }) => check === 'key')).toMatchObject({
    level: 'error',
    seen: 'A chat without a key is answered with 401.',
    mend: expect.stringContaining('--api-key'),
  });
});

test('finds refusals that a page may not read, though it may read answers', async () => {
  const emulator = createEmulator();
  const { findings } = await doctor({
    baseURL: 'http://emulator.test/v1',
    apiKey: 'nsk_test',
    // As nginx does, when `add_header` is not told `always`.
    async fetch(input, init) {
      const { body, headers, status } = await emulator.fetch(input, init);
      const kept = new Headers(headers);
      if (status >= 400) kept.delete('access-control-allow-origin');
      return new Response(body, { status, headers: kept });
    },
  });

  expect(flaws(findings)).toEqual(['error cors-errors']);
});

/** A server of our own on this machine, and its address with `/v1` behind it. */
async function listen(handler: RequestListener): Promise<string> {
  const server = createServer(handler);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
}

test('says what is missing from a plain server such as llama.cpp', async () => {
  const chunk = (delta: object, finish: string | null = null) =>
    `data: ${JSON.stringify({ object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;
  const baseURL = await listen(async (request, response) => {
    const json = (status: number, value: object) =>
      response
        .writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
        .end(JSON.stringify(value));
    response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
    response.setHeader('access-control-allow-headers', '*');
    if (request.method === 'OPTIONS') return response.end();
    if (request.url === '/v1/models') return json(200, { object: 'list', data: [{ id: 'gguf' }] });
    if (request.url !== '/v1/chat/completions') {
      const error = { code: 404, message: 'File Not Found', type: 'not_found_error' };
      return json(404, { error });
    }
    const body = JSON.parse(await text(request));
    if (!Array.isArray(body.messages)) {
      const message = '"messages" must be an array';
      return json(400, { error: { code: 400, message, type: 'invalid_request_error' } });
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const content of ['one', ' two', ' three', ' four']) response.write(chunk({ content }));
    return response.end(`${chunk({}, 'stop')}data: [DONE]\n\n`);
  });
  const report = await doctor({ baseURL });

  expect(report).toMatchObject({ level: 'warning', model: 'gguf' });
  expect(flaws(report.findings)).toEqual([
    'warning exposed-headers',
    'warning request-id-400',
    'warning chat-request-id',
    'warning responses-stream',
  ]);
});

test('finds a proxy that buffers, over real HTTP and in real time', async () => {
  const upstream = await createEmulator({ tokensPerSecond: 100 }).listen();
  onTestFinished(() => upstream.close());
  const baseURL = await listen(async (request, response) => {
    const { headers, method = 'GET', url = '' } = request;
    const body = await text(request);
    const answer = await fetch(upstream.url + url, {
      method,
      headers: { ...(headers as Record<string, string>), connection: 'close' },
      ...(body !== '' && { body }),
    });
    const whole = await answer.text();
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(whole);
  });
  const { findings } = await doctor({ baseURL, apiKey: 'nsk_test' });

  expect(flaws(findings)).toEqual(both('warning *-buffering'));
});

test('says of every flaw what was seen, what will degrade and how to mend it', async () => {
  const reports = await Promise.all(
    [
      '/buffer',
      '/cut',
      '/html',
      '/gaps',
      '/mid-error',
      '/error 401',
      '/headers x-request-id= retry-after=',
    ].map((fault) => examine({ fault })),
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
