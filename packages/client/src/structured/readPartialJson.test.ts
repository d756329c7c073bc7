import { array, assert, dictionary, jsonValue, oneof, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { readPartialJson } from './readPartialJson.ts';

test.each([
  ['', undefined],
  ['Sure', undefined],
  ['{', {}],
  ['{"ti', {}],
  ['{"title"', {}],
  ['{"title":', {}],
  ['{"title":"', { title: '' }],
  ['{"title":"Am', { title: 'Am' }],
  ['{"title":"Ambon","days', { title: 'Ambon' }],
  ['{"title":"Ambon","days":1', { title: 'Ambon' }],
  ['{"title":"Ambon","days":12,', { title: 'Ambon', days: 12 }],
  ['{"open":tru', {}],
  ['{"open":true}', { open: true }],
  ['{"stops":[{"name":"Ba', { stops: [{ name: 'Ba' }] }],
  ['{"stops":[1,2', { stops: [1] }],
  ['{"stops":[],"a":{}', { stops: [], a: {} }],
  [String.raw`{"a":"x\\`, { a: 'x\\' }],
  ['{"a":"x\\', { a: 'x' }],
  [String.raw`{"a":"x\u00e`, { a: 'x' }],
  [String.raw`{"a":"x\\\"`, { a: 'x\\"' }],
  [String.raw`{"a":"x\ud83d`, { a: 'x' }],
  ['{"a":"x\ud83d', { a: 'x' }],
  ['```json\n{"a":1}\n```\nThere you are: {}', { a: 1 }],
  ['{"a":}', undefined],
  ['{"a" "b"}', undefined],
])('%j reads as %j', (text, value) => {
  expect(readPartialJson(text)).toEqual(value);
});

test('every prefix of any document reads as a part of it, which only grows', () => {
  assert(
    property(oneof(array(jsonValue()), dictionary(string(), jsonValue())), (value) => {
      const text = JSON.stringify(value);
      let before: unknown;
      for (let end = 1; end <= text.length; end++) {
        const part = readPartialJson(text.slice(0, end));
        expect(isPartOf(before, part), `${text.slice(0, end)} lost something`).toBe(true);
        before = part;
      }
      expect(before).toEqual(JSON.parse(text));
    }),
  );
});

test('its cost grows with the text, whatever is in it', () => {
  const slashes = `{"a":"${'\\\\"'.slice(0, 2).repeat(200_000)}`;
  const quotes = `{"a":["${String.raw`\"`.repeat(200_000)}`;
  const deep = '['.repeat(20_000);
  const before = performance.now();
  for (const text of [slashes, quotes, deep]) readPartialJson(text);
  expect(performance.now() - before).toBeLessThan(2_000);
});

function isPartOf(part: unknown, whole: unknown): boolean {
  if (part === undefined) return true;
  if (typeof part === 'string') return typeof whole === 'string' && whole.startsWith(part);
  if (Array.isArray(part)) {
    return Array.isArray(whole) && part.every((each, at) => isPartOf(each, whole[at]));
  }
  if (typeof part !== 'object' || part === null) return Object.is(part, whole) || part === whole;
  return Object.entries(part).every(([key, each]) =>
    isPartOf(each, Object.getOwnPropertyDescriptor(whole, key)?.value),
  );
}
