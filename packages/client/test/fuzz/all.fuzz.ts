import { expect, test } from 'vitest';
import { runCases } from './runCases.ts';

const number = (name: string, fallback: number): number => Number(process.env[name] ?? fallback);

test('ten thousand cases', async () => {
  const from = number('FUZZ_FROM', 1);
  const count = number('FUZZ_COUNT', 10_000);
  const run = await runCases({ from, count, boundMs: number('FUZZ_MINUTES', 30) * 60_000 });
  const row = [
    new Date().toISOString().slice(0, 10),
    `${from}–${from + run.cases - 1}`,
    run.cases,
    run.requests,
    `${Math.round(run.ms / 1000)} s`,
    run.failures.length,
  ];
  console.log(`| ${row.join(' | ')} |`);
  expect(run.failures).toEqual([]);
  expect(run.cases, 'cases within the time').toBe(count);
}, 3_600_000);
