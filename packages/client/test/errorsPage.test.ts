import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { errorTypes } from '../src/errors/errorTypes.ts';
import { NusantaraError } from '../src/errors/NusantaraError.ts';
import type { ErrorType } from '../src/index.ts';

const page = readFileSync(new URL('../../../docs/errors.md', import.meta.url), 'utf8');
const folder = new URL('../src/', import.meta.url);
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));

/** The rows of the page whose first cell begins with this. */
const rows = (start: string): string[] =>
  page.split('\n').filter((line) => line.startsWith(`| ${start}`));

test.each(Object.keys(errorTypes) as ErrorType[])(
  'the page says of %s what it means, what the kit does and what one can do',
  (type) => {
    const [row, ...more] = rows(`\`${type}\``);
    expect(more).toEqual([]);
    const cells = row!.split(' | ').map((cell) => cell.replaceAll(/^\||\|$/g, '').trim());
    expect(cells).toHaveLength(5);
    expect(cells.every((cell) => cell !== '')).toBe(true);
    const { kind, retryable } = new NusantaraError({ type, message: 'm' });
    expect(row).toContain(`\`${kind}\``);
    const asksAgain = /asks again|waits|same/.test(cells[3]!.replaceAll('never asks again', ''));
    expect(asksAgain).toBe(retryable);
  },
);

test('the page names every code of a reply that cannot be read', () => {
  const codes = sources.flatMap((source) =>
    [...source.matchAll(/unreadable\(\s*'([a-z_]+)'|'(unexpected_[a-z_]+|invalid_json)'/g)].map(
      ([, one, other]) => one ?? other!,
    ),
  );
  expect(new Set(codes).size).toBe(7);
  expect(codes.filter((code) => rows(`\`${code}\``).length !== 1)).toEqual([]);
});
