import { expect, test } from 'vitest';
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
  for (const flag of ['--port', '--host', '--api-key', '--tokens-per-second', '--seed']) {
    expect(lines.join('\n')).toContain(flag);
  }
});

test.each([
  ['--port=x', '--port takes a whole number from 0 to 65535, not "x".'],
  ['--port=70000', '--port takes a whole number from 0 to 65535, not "70000".'],
  ['--tokens-per-second=0', '--tokens-per-second takes a number above 0, not "0".'],
  ['--seed=', '--seed takes a number, not "".'],
  ['--api-key=', '--api-key must not be empty.'],
  ['--nope', "Unknown option '--nope'."],
  ['extra', "Unexpected argument 'extra'."],
])('answers %s with one sentence and code 2', async (flag, sentence) => {
  const { it, errors } = terminal();

  expect(await run([flag], it)).toBe(2);
  expect(errors).toEqual([`${sentence} Try --help.`]);
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
