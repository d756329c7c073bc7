// A thousand slow streams at once, against the program in a process of its own: how much memory it
// takes, whether that stays flat, and whether it stops cleanly with all of them open. Prints a row for
// docs/load.md. Linux only, for the memory of another process: `pnpm --filter @nusantara-ai/emulator load`.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { availableParallelism, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

const streams = 1000;
const tokensPerSecond = 2;
const warmUpSeconds = 5;
const watchSeconds = 20;
const busiest = 3;

const [load = 0] = loadavg();
if (load >= busiest && !process.argv.includes('--anyway')) {
  console.error(
    `The machine is busy (load ${load.toFixed(1)}); its times would say little. Try later, or --anyway for the memory.`,
  );
  process.exit(1);
}

const program = resolve(import.meta.dirname, '../../dist/cli.js');
const server = spawn(
  process.execPath,
  [program, '--port', '0', '--tokens-per-second', String(tokensPerSecond)],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
const [greeting] = await once(server.stdout, 'data');
const base = /http:\S+/.exec(String(greeting))?.[0] ?? '';
server.stdout.resume();

/** Resident memory of the server, in MiB. */
const memory = () => {
  const kib = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1];
  return Number(kib) / 1024;
};

const seen = { open: 0, ended: 0, events: 0 };

function ask() {
  const asked = request(`${base}/chat/completions`, {
    method: 'POST',
    agent: false,
    headers: { authorization: 'Bearer any', 'content-type': 'application/json' },
  });
  asked.on('error', () => {});
  asked.on('response', (response) => {
    seen.open += 1;
    response.on('error', () => {});
    response.on('close', () => (seen.ended += 1));
    response.on('data', (chunk) => (seen.events += String(chunk).split('\n\n').length - 1));
  });
  asked.end(
    JSON.stringify({
      model: 'nusantara-base',
      stream: true,
      messages: [{ role: 'user', content: '/long paragraphs=20' }],
    }),
  );
}

const idle = memory();
const start = performance.now();
for (let i = 0; i < streams; i++) ask();
const isOpening = () => seen.open < streams && performance.now() - start < 30_000;
while (isOpening()) await sleep(20);
const openedMs = performance.now() - start;

await sleep(warmUpSeconds * 1000);
const warm = memory();
const eventsBefore = seen.events;
const samples = [];
for (let second = 0; second < watchSeconds; second++) {
  await sleep(1000);
  samples.push(memory());
}
const perSecond = (seen.events - eventsBefore) / watchSeconds;
const { open, ended: endedEarly } = seen;

const stopping = performance.now();
server.kill('SIGTERM');
const [code] = await once(server, 'exit');
const stopMs = performance.now() - stopping;

const mib = (value) => `${value.toFixed(0)} MiB`;
const rows = [
  [
    'machine',
    `${availableParallelism()} cores, Node ${process.versions.node}, load ${load.toFixed(1)} before`,
  ],
  ['streams open at once', `${open} of ${streams}, the last after ${openedMs.toFixed(0)} ms`],
  ['streams that ended early', `${endedEarly}`],
  [
    'events received',
    `${perSecond.toFixed(0)} a second, of ${streams * tokensPerSecond} asked for`,
  ],
  ['memory of the server, idle', mib(idle)],
  [`… ${warmUpSeconds} s after the last stream was open`, mib(warm)],
  [`… ${watchSeconds} s later`, `${mib(samples.at(-1))}, at most ${mib(Math.max(...samples))}`],
  ['SIGTERM with all streams open', `exit code ${code} after ${stopMs.toFixed(0)} ms`],
];
for (const [what, value] of rows) console.log(`| ${what} | ${value} |`);

const isFlat = samples.at(-1) < warm * 1.25 + 10;
process.exit(open === streams && endedEarly === 0 && code === 0 && isFlat ? 0 : 1);
