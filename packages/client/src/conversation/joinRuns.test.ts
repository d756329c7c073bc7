import { expect, test } from 'vitest';
import type { Delta } from '../protocol/Delta.ts';
import { joinRuns } from './joinRuns.ts';

const text = (part: number, text: string): Delta => ({ type: 'text', part, text });

test('the pieces of a text that came together are one', () => {
  const pieces = Array.from({ length: 1_000 }, (_, at) => text(0, `${at} `));
  const [whole, ...rest] = joinRuns(pieces);
  expect(rest).toEqual([]);
  expect(whole).toEqual(text(0, pieces.map((piece) => 'text' in piece && piece.text).join('')));
  expect(pieces[0]).toEqual(text(0, '0 '));
});

test('what stands between two pieces, or in place of them, keeps them apart', () => {
  const deltas: Delta[] = [
    text(0, 'a'),
    { type: 'reasoning', part: 1, text: 'b' },
    text(2, 'c'),
    { type: 'text', part: 2, text: 'd', whole: true },
    text(2, 'e'),
    { type: 'usage', usage: { inputTokens: 1, outputTokens: 2, totalTokens: 3 } },
    text(2, 'f'),
  ];
  expect(joinRuns(deltas)).toEqual(deltas);
});
