import { expect, test } from 'vitest';
import { formatDay } from '../locale/format.ts';
import { daysBegun } from './daysBegun.ts';

const noon = (day: number): number => new Date(2026, 5, day, 12).getTime();

test('a day is named where it begins, and today only after another', () => {
  expect(daysBegun([noon(3), noon(3) + 1, noon(4), noon(5)], noon(5))).toEqual([
    noon(3),
    undefined,
    noon(4),
    noon(5),
  ]);
  expect(daysBegun([noon(5), noon(5)], noon(5))).toEqual([undefined, undefined]);
});

test.each([
  ['en', 5, 'Today'],
  ['en', 4, 'Yesterday'],
  ['en', 1, 'Monday, June 1'],
  ['id', 4, 'Kemarin'],
  ['id', 1, 'Senin, 1 Juni'],
] as const)('in %s the %ith is %s', (code, day, words) => {
  expect(formatDay(code, noon(day), noon(5))).toBe(words);
});
