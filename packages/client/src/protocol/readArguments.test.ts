import { expect, test } from 'vitest';
import { readArguments } from './readArguments.ts';

test('reads arguments, and takes no text for no arguments', () => {
  expect(readArguments('{"a":"[{\\"}"}')).toEqual({ a: '[{"}' });
  expect(readArguments(' ')).toEqual({});
});

test.each(['{', '{"a":tr', 'nonsense', '{"a":1}}'])('%s is invalid (fault 45)', (text) => {
  expect(readArguments(text)).toBeUndefined();
});

test('names of prototypes become own data (fault 46)', () => {
  const value = readArguments('{"__proto__":{"polluted":1},"constructor":{"prototype":{"b":2}}}');
  expect(Object.hasOwn(value as object, '__proto__')).toBe(true);
  expect({}).not.toHaveProperty('polluted');
  expect({}).not.toHaveProperty('b');
});

test.each([
  ['10,000 levels', '['.repeat(10_000) + ']'.repeat(10_000)],
  ['65 levels', '{"a":'.repeat(65) + '1' + '}'.repeat(65)],
  ['5 MB', JSON.stringify({ a: 'x'.repeat(5_000_000) })],
  ['5 MB of quotes', '"\\"'.repeat(1_600_000)],
])('%s are invalid, and break nothing (fault 47)', (_what, text) => {
  expect(readArguments(text)).toBeUndefined();
});

test('64 levels are taken (fault 47)', () => {
  expect(readArguments('['.repeat(64) + ']'.repeat(64))).toBeDefined();
});
