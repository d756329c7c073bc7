import type { LogEntry } from '@nusantara-ai/client';
import { expect, test } from 'vitest';
import { groupTurns } from './groupTurns.ts';

test('two answers retried at once keep their attempts apart', () => {
  const entries = [
    entry(1, 1, 'failed'),
    entry(2, 1),
    entry(3, 2, 'failed'),
    entry(4, 1, 'ok', '/responses'),
    entry(5, 3),
  ];
  expect(groupTurns(entries).map((turn) => turn.map(({ id }) => id))).toEqual([
    [1, 3, 5],
    [2],
    [4],
  ]);
});

test('an attempt whose turn is forgotten stands alone', () => {
  expect(groupTurns([entry(7, 3)])).toHaveLength(1);
});

function entry(
  id: number,
  attempt: number,
  outcome?: LogEntry['outcome'],
  path = '/chat/completions',
): LogEntry {
  return { id, method: 'POST', path, attempt, startedAt: id, bytes: 0, events: 0, outcome };
}
