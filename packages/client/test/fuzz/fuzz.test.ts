import { expect, test } from 'vitest';
import { runCases } from './runCases.ts';

test('no character of any answer is lost, doubled or moved, whatever goes wrong', async () => {
  const { cases, failures } = await runCases({ from: 1, count: 100, boundMs: 30_000 });
  expect(failures).toEqual([]);
  expect(cases).toBeGreaterThan(0);
}, 60_000);
