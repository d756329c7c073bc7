import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { build } from 'vite';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { chat, get, post, readAll, respond } from '../ask.ts';
import { blockBelow } from '../readme/readme.ts';

let folder: string;

beforeAll(async () => {
  // Beside the packages it needs.
  folder = await mkdtemp(join(import.meta.dirname, '../../node_modules/.program-'));
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['source', 'node', 'module'] },
    ssr: { resolve: { conditions: ['source', 'node', 'module'] } },
    build: { ssr: join(import.meta.dirname, '../../src/cli.ts'), outDir: folder, minify: false },
  });
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

type Child = ChildProcessByStdio<null, Readable, Readable>;

function start(...argv: string[]): Child {
  const child = spawn(process.execPath, [join(folder, 'cli.js'), ...argv], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** The program to its end: what it said, and what it left with. */
async function run(...argv: string[]) {
  const child = start(...argv);
  const [out, error, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number]>,
  ]);
  return { out, error, code };
}

test('shows its help, and leaves with 0', async () => {
  const { out, error, code } = await run('--help');

  expect(out).toMatch(/^Usage: nusantara-emulator \[flags\]$/m);
  expect([error, code]).toEqual(['', 0]);
});

test.each([
  [['--port', 'x'], 2, '--port takes a whole number from 0 to 65535, not "x". Try --help.\n'],
  [['--script', 'nowhere.yaml'], 2, '--script nowhere.yaml cannot be read (ENOENT). Try --help.\n'],
  [
    ['--host', '203.0.113.1'],
    1,
    '203.0.113.1 is no address of this machine; choose another with --host.\n',
  ],
])('tells a mistake in one sentence: %j', async (argv, code, error) => {
  expect(await run(...argv)).toEqual({ out: '', error, code });
});

test('serves by the line of the README', async () => {
  const [, , ...argv] = blockBelow('**On the command line**').trim().split(' ');
  // Any other port may be taken here.
  const child = start(...argv.map((word) => (word === '8787' ? '0' : word)));
  const [greeting] = (await once(child.stdout, 'data')) as [Buffer];
  const url = /http:\S+/.exec(String(greeting))?.[0];
  const answer = await fetch(`${url}/models`, get());

  expect(await answer.json()).toMatchObject({ object: 'list' });
});

test('tells of a busy port in one sentence', async () => {
  const other = createServer();
  await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;

  expect(await run('--port', String(port))).toEqual({
    out: '',
    error: `Port ${port} on 127.0.0.1 is already in use; choose another with --port.\n`,
    code: 1,
  });
});

test.each(['SIGTERM', 'SIGINT'] as const)(
  'ends by %s with streams open, and logs each with its id',
  async (signal) => {
    const child = start('--port', '0', '--tokens-per-second', '5');
    const lines: string[] = [];
    const log = createInterface(child.stdout).on('line', (line) => void lines.push(line));
    const [greeting] = (await once(log, 'line')) as [string];
    const url = /http:\S+/.exec(greeting)?.[0];
    const streams = await Promise.all([
      fetch(`${url}/chat/completions`, post(chat('/long'))),
      fetch(`${url}/responses`, post(respond('/stall after=0'))),
      fetch(`${url}/chat/completions`, post(chat('/stall after=head'))),
    ]);
    const reading = Promise.all(streams.map(readAll));
    const closed = Promise.all([once(child, 'exit'), once(log, 'close')]);
    child.kill(signal);
    const [[code]] = await closed;

    expect(code).toBe(0);
    expect((await reading).every(({ error }) => error instanceof TypeError)).toBe(true);
    for (const { headers } of streams) {
      const id = headers.get('x-request-id')!;
      expect(lines.find((line) => line.includes(id))).toMatch(/ {2}200 {2}aborted {2}\d+ms {2}/);
    }
    expect(await text(child.stderr)).toBe('');
  },
);

test('serves on when nobody reads its log any more', async () => {
  const child = start('--port', '0');
  const [greeting] = (await once(child.stdout, 'data')) as [Buffer];
  const url = /http:\S+/.exec(String(greeting))?.[0];
  child.stdout.destroy();
  const statuses = [];
  for (let i = 0; i < 3; i++) statuses.push((await fetch(`${url}/models`)).status);

  expect(statuses).toEqual([401, 401, 401]);
});
