import { expect, test } from 'vitest';
import { en } from './en.ts';
import { formatAgo, formatBytes } from './format.ts';
import { id } from './id.ts';
import type { Locale } from './Locale.ts';

/** Every sentence of a locale by its path; functions are called with something plausible. */
function sentences(locale: Locale): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (value: unknown, path: string): void => {
    if (typeof value === 'string') found.set(path, value);
    else if (typeof value === 'function') visit(call(value as Sentence, path), path);
    else
      for (const [name, inner] of Object.entries(value as object)) visit(inner, `${path}.${name}`);
  };
  visit(locale, '');
  return found;
}

type Sentence = (...args: readonly unknown[]) => unknown;

function call(sentence: Sentence, path: string): unknown {
  if (path.startsWith('.error.')) {
    return sentence({ reason: 'R', model: 'm', limit: { name: 'RPM', limit: 10 }, waiting: false });
  }
  if (path === '.attachment.problem') return sentence({ type: 'not_accepted', name: 'N' });
  return sentence(12_000, 2, 3);
}

/** What may well be the same word in both. */
const shared =
  /^\.(code|chat\.model|attachment\.size|details\.status|wait\.short|message\.(version|duration|facts\.model))$|\.(quote|code)$/u;

test('both languages have the same sentences, and no one says nothing', () => {
  const [english, indonesian] = [sentences(en), sentences(id)];
  expect([...indonesian.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  const odd = [...english, ...indonesian].filter(([, sentence]) =>
    /^\s*$|undefined|NaN|!/u.test(sentence),
  );
  expect(odd).toEqual([]);
});

test('no sentence was left in the other language', () => {
  const indonesian = sentences(id);
  const same = [...sentences(en)].filter(
    ([path, sentence]) =>
      indonesian.get(path) === sentence && /\p{L}/u.test(sentence) && !shared.test(path),
  );
  expect(same.map(([path]) => path)).toEqual([]);
});

test.each([
  ['en', 0, 'now'],
  ['en', 61_000, '1 minute ago'],
  ['en', 5 * 3_600_000, '5 hours ago'],
  ['en', 86_400_000, 'yesterday'],
  ['id', 61_000, '1 menit yang lalu'],
  ['id', 86_400_000, 'kemarin'],
  ['id', 21 * 86_400_000, '3 minggu yang lalu'],
] as const)('in %s, %i ms ago is “%s”', (code, ago, words) => {
  expect(formatAgo(code, 1e12 - ago, 1e12)).toBe(words);
});

test('a wait of minutes is told, and spoken, in minutes', () => {
  expect(en.wait.remaining(65_000, 2, 3)).toBe(
    'Sending again by itself in 1\u00A0min 5\u00A0s. Attempt 2 of 3.',
  );
  expect(en.wait.spoken(65_000, 2, 3)).toBe(
    'Sending again by itself in 2 minutes. Attempt 2 of 3.',
  );
  expect(en.wait.remaining(0, 2, 3)).toBe('Sending again now. Attempt 2 of 3.');
  expect(id.wait.spoken(12_000, 1, 3)).toBe(
    'Dikirim ulang otomatis dalam 12 detik. Percobaan 1 dari 3.',
  );
});

test('a time of less than ten seconds is told to the tenth, one over a minute in whole seconds', () => {
  expect(en.message.duration(1234)).toBe('1.2\u00A0s');
  expect(id.message.duration(1234)).toBe('1,2\u00A0s');
  expect(en.message.duration(65_400)).toBe('1\u00A0min 5\u00A0s');
});

test('a size is told in the unit that people know', () => {
  expect(formatBytes('en', 12)).toBe('1 kB');
  expect(formatBytes('id', 2_400_000)).toBe('2,4 MB');
});
