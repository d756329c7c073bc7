import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createEmulator } from '../index.ts';
import { chat, later, post, readAll } from '../../test/ask.ts';
import { run } from './run.ts';

/** A terminal that remembers its lines, and the first line to come. */
function terminal() {
  const lines: string[] = [];
  const errors: string[] = [];
  const stop = new AbortController();
  const first = later<string>();
  return {
    lines,
    errors,
    first: first.promise,
    stop: () => stop.abort(),
    it: {
      out(line: string) {
        lines.push(line);
        first.resolve(line);
      },
      error: (line: string) => void errors.push(line),
      stop: stop.signal,
    },
  };
}

test('shows its flags', async () => {
  const { it, lines } = terminal();

  expect(await run(['--help'], it)).toBe(0);
  for (const flag of ['--port', '--host', '--api-key', '--seed', '--dialect', '--limit']) {
    expect(lines.join('\n')).toContain(flag);
  }
});

test.each([
  ['--port=x', '--port takes a whole number from 0 to 65535, not "x".'],
  ['--port=70000', '--port takes a whole number from 0 to 65535, not "70000".'],
  ['--tokens-per-second=0', '--tokens-per-second takes a number above 0, not "0".'],
  ['--seed=', '--seed takes a number, not "".'],
  ['--api-key=', '--api-key must not be empty.'],
  ['--dialect=z', '--dialect takes one of seed, b, c, d, e, not "z".'],
  ['--limit=rpm=0', '--limit takes a number above 0 for rpm, not "0".'],
  [
    '--limit=rps=1',
    '--limit takes one of rpm, tpm, otpm, rpd, tpd, monthlyTokens with its number, such as rpm=5, not "rps=1".',
  ],
  ['--balance=-1', '--balance takes an amount of 0 or more, not "-1".'],
  ['--nope', "Unknown option '--nope'."],
  ['extra', "Unexpected argument 'extra'."],
  [
    '--fault=/cut after=x',
    '/cut takes a whole number or one of head, finish, done for after, not "x".',
  ],
  ['--fault=nonsense', '"/nonsense" is no directive of the emulator.'],
])('answers %s with one sentence and code 2', async (flag, sentence) => {
  const { it, errors } = terminal();

  expect(await run([flag], it)).toBe(2);
  expect(errors).toEqual([`${sentence} Try --help.`]);
});

test('lists the scenarios below their groups', async () => {
  const { it, lines } = terminal();

  expect(await run(['scenarios'], it)).toBe(0);
  expect(lines.join('\n')).toMatch(/^Refusals\n {2}drop +No connection +\/drop$/m);
  expect(await run(['scenarios', 'cut'], it)).toBe(2);
});

test('serves in a dialect, with limits and a balance', async () => {
  const { it, first, stop } = terminal();
  const code = run(['--port=0', '--dialect=e', '--limit=rpm=1', '--balance=1000'], it);
  const url = /http:\S+/.exec(await first)?.[0];
  const ask = async () =>
    fetch(`${url}/chat/completions`, post(chat('What is 6 * 7?', { stream: false })));
  const answer = await ask();
  const refused = await ask();

  expect(answer.headers.has('x-neosantara-billed-idr')).toBe(true);
  expect(await refused.json()).toMatchObject({ error: { type: 'rate_limit_error' } });
  stop();
  expect(await code).toBe(0);
});

test('answers a busy port with one sentence and code 1', async () => {
  const { port, ...server } = await createEmulator().listen();
  const { it, errors } = terminal();

  expect(await run(['--port', String(port)], it)).toBe(1);
  expect(errors).toEqual([
    `Port ${port} on 127.0.0.1 is already in use; choose another with --port.`,
  ]);
  await server.close();
});

test('serves, prints a line for each request with its id, and stops with a stream open', async () => {
  const { it, lines, first, stop } = terminal();
  const code = run(['--port', '0', '--api-key', 'nsk_test', '--tokens-per-second', 'Infinity'], it);
  const url = /http:\S+/.exec(await first)?.[0];
  const answer = await fetch(`${url}/chat/completions`, post(chat('Hello')));
  await readAll(answer);
  const stalled = await fetch(`${url}/chat/completions`, post(chat('/stall')));
  const reading = readAll(stalled);
  stop();

  expect(await code).toBe(0);
  await reading;
  expect(lines[1]).toContain(answer.headers.get('x-request-id'));
  expect(lines[1]).toMatch(
    /POST {2}\/v1\/chat\/completions {2}200 {2}complete .* nusantara-base {2}stream$/,
  );
  expect(lines[2]).toContain(stalled.headers.get('x-request-id'));
  expect(lines[2]).toContain('aborted');
});

test('serves with a fault for every request', async () => {
  const { it, first, stop } = terminal();
  const code = run(['--port', '0', '--fault', '/error 418'], it);
  const url = /http:\S+/.exec(await first)?.[0];

  expect((await fetch(`${url}/models`)).status).toBe(418);
  stop();
  expect(await code).toBe(0);
});

test.each([
  [[], 'doctor takes an address such as http://127.0.0.1:8787/v1, not "".'],
  [['ftp://x'], 'doctor takes an address such as http://127.0.0.1:8787/v1, not "ftp://x".'],
  [['http://a/v1', 'http://b/v1'], 'doctor takes one address, not "http://b/v1" as well.'],
  [['http://a/v1', '--origin=a'], '--origin takes an origin such as https://app.example, not "a".'],
  [['http://a/v1', '--timeout=0'], '--timeout takes a number above 0, not "0".'],
  [['http://a/v1', '--nope'], "Unknown option '--nope'."],
])('answers doctor %j with one sentence and code 2', async (flags, sentence) => {
  const { it, errors } = terminal();

  expect(await run(['doctor', ...flags], it)).toBe(2);
  expect(errors).toEqual([`${sentence} Try --help.`]);
});

test.each([
  [0, undefined, '0 warning, 0 error'],
  [1, '/headers retry-after=', '1 warning, 0 error'],
  [2, '/cut', '0 warning, 2 error'],
])('leaves the doctor with %i', async (code, fault, counts) => {
  const server = await createEmulator({ fault, tokensPerSecond: 100 }).listen();
  const { it, lines } = terminal();

  expect(await run(['doctor', `${server.url}/v1`, '--api-key', 'nsk_test'], it)).toBe(code);
  expect(lines.join('\n')).toContain(counts);
  await server.close();
});

test('prints the report as JSON', async () => {
  const server = await createEmulator().listen();
  const { it, lines } = terminal();
  const url = `${server.url}/v1`;

  await run(['doctor', url, '--api-key', 'nsk_test', '--json'], it);
  expect(JSON.parse(lines.join('\n'))).toMatchObject({ baseURL: url, level: 'ok' });
  await server.close();
});

test('says what cannot be reached', async () => {
  const server = await createEmulator().listen();
  await server.close();
  const { it, lines } = terminal();

  expect(await run(['doctor', `${server.url}/v1`], it)).toBe(2);
  expect(lines.join('\n')).toMatch(/error {4}reachable {2}GET \/models: ECONNREFUSED\./);
});

/** A file with this text, gone after the test. */
async function file(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'emulator-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'script.yaml');
  await writeFile(path, text);
  return path;
}

test('answers by a script', async () => {
  const { it, first, stop } = terminal();
  const path = await file('- when: hello\n  answer: Hello from the script.\n');
  const code = run(['--port', '0', '--script', path], it);
  const url = /http:\S+/.exec(await first)?.[0];
  const body = chat('Hello', { stream: false });
  const answer = await fetch(`${url}/chat/completions`, post(body));

  expect(await answer.text()).toContain('Hello from the script.');
  stop();
  expect(await code).toBe(0);
});

test('says in one sentence what is wrong with a script, and leaves with 2', async () => {
  const { it, errors } = terminal();
  const path = await file('- when: hello\n');

  expect(await run(['--script', path], it)).toBe(2);
  expect(await run(['--script', 'nowhere.yaml'], it)).toBe(2);
  expect(errors).toEqual([
    `--script ${path}: line 1: script[0].answer is missing. Try --help.`,
    '--script nowhere.yaml cannot be read (ENOENT). Try --help.',
  ]);
});
