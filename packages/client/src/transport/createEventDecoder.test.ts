import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEventDecoder } from './createEventDecoder.ts';

const encoder = new TextEncoder();

function decode(...chunks: Uint8Array[]) {
  const decoder = createEventDecoder();
  return [...chunks.flatMap((chunk) => decoder.push(chunk)), ...decoder.end()].map(
    ({ event, data }) => ({ event, data }),
  );
}

const wire = [
  '\uFEFF: hello\n',
  'data: {"a":"Selamat pagi 🌅"}\n\n',
  'event: note\ndata: one\ndata: two\n\n',
  ': keep-alive\n\n',
  'data:no space\nunknown: field\n\n',
  'data: 👩‍👩‍👧‍👦 é\n\n',
  'data: [DONE]',
].join('');

const events = [
  { event: undefined, data: '{"a":"Selamat pagi 🌅"}' },
  { event: 'note', data: 'one\ntwo' },
  { event: undefined, data: 'no space' },
  { event: undefined, data: '👩‍👩‍👧‍👦 é' },
  { event: undefined, data: '[DONE]' },
];

test.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['CR', '\r'],
])('decodes the same events wherever the bytes are cut (%s)', (_name, lineEnd) => {
  const bytes = encoder.encode(wire.replaceAll('\n', lineEnd));
  expect(decode(bytes)).toEqual(events);
  for (let cut = 1; cut < bytes.length; cut++) {
    expect(decode(bytes.subarray(0, cut), bytes.subarray(cut))).toEqual(events);
  }
  expect(decode(...Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(events);
});

test('decodes the same events for any mixture of line ends and any cuts', () => {
  const lines = wire.split('\n');
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('\n', '\r\n', '\r'), {
        minLength: lines.length,
        maxLength: lines.length,
      }),
      fc.array(fc.nat(400), { maxLength: 12 }),
      (ends, cuts) => {
        let text = '';
        lines.forEach((line, at) => {
          const end = at < lines.length - 1 ? ends[at]! : '';
          // CR, an empty line, LF would be read as one CRLF: end that line with a CRLF of its own.
          const isOneEnd = line === '' && text.endsWith('\r') && end === '\n';
          text += line + (isOneEnd ? '\r\n' : end);
        });
        const bytes = encoder.encode(text);
        const at = [0, ...cuts.map((cut) => cut % bytes.length).toSorted((a, b) => a - b)];
        const chunks = at.map((from, i) => bytes.subarray(from, at[i + 1] ?? bytes.length));
        expect(decode(...chunks)).toEqual(events);
      },
    ),
  );
});

test('takes a line that ends with CR at once, without waiting for what follows', () => {
  const decoder = createEventDecoder();
  expect(decoder.push(encoder.encode('data: now\r\r'))).toMatchObject([{ data: 'now' }]);
});
