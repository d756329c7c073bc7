import { createParser } from 'eventsource-parser';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEventDecoder } from './createEventDecoder.ts';

const encoder = new TextEncoder();
const mebibyte = 1024 * 1024;

/** A decoder whose calls return the records they complete. */
function collect() {
  const records: { name: string; data: string }[] = [];
  let held = 0;
  const decoder = createEventDecoder((name, data) => void records.push({ name, data }));
  return {
    push(bytes?: Uint8Array) {
      held = decoder.push(bytes);
      return records.splice(0);
    },
    position: decoder.position,
    held: () => held,
  };
}

function decode(...chunks: (Uint8Array | string)[]) {
  const decoder = collect();
  const bytes = chunks.map((chunk) => (typeof chunk === 'string' ? encoder.encode(chunk) : chunk));
  return [...bytes.flatMap((chunk) => decoder.push(chunk)), ...decoder.push()];
}

/** What the data lines of these chunks say. */
const data = (...chunks: (Uint8Array | string)[]) => decode(...chunks).map((record) => record.data);

function singly(bytes: Uint8Array): Uint8Array[] {
  return Array.from(bytes, (byte) => Uint8Array.of(byte));
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

const records = [
  { name: '', data: '{"a":"Selamat pagi 🌅"}' },
  { name: 'note', data: 'one\ntwo' },
  { name: '', data: 'no space' },
  { name: '', data: '👩‍👩‍👧‍👦 é' },
  { name: '', data: '[DONE]' },
];

test.each([
  ['CR only', 1, '\r'],
  ['CRLF', 2, '\r\n'],
  ['LF', 23, '\n'],
])(
  'decodes the same records wherever the bytes are cut: lines end with %s (fault %i)',
  (_name, _fault, lineEnd) => {
    const bytes = encoder.encode(wire.replaceAll('\n', lineEnd));
    expect(decode(bytes)).toEqual(records);
    for (let cut = 1; cut < bytes.length; cut++) {
      expect(decode(bytes.subarray(0, cut), bytes.subarray(cut))).toEqual(records);
    }
    expect(decode(...singly(bytes))).toEqual(records);
  },
);

test('decodes the same records for any mixture of line ends and any cuts (fault 3)', () => {
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
        expect(decode(...chunks)).toEqual(records);
      },
    ),
  );
});

test('agrees with eventsource-parser about any stream', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '',
      '',
      ':',
      ': hi',
      'data',
      'data:',
      'event: x',
      'event:',
      'id: 1',
      'retry: 5',
    ),
    fc
      .tuple(fc.constantFrom('data:', 'data: ', 'data:  ', 'Data:', ' data:', 'x:'), fc.string())
      .map(([field, value]) => field + value.replace(/[\r\n]/g, '')),
  );
  fc.assert(
    fc.property(fc.array(line), fc.constantFrom('\n', '\r\n'), (lines, lineEnd) => {
      const text = `${lines.join(lineEnd)}${lineEnd}${lineEnd}`;
      const expected: { name: string; data: string }[] = [];
      createParser({
        onEvent: ({ event = '', data }) => void expected.push({ name: event, data }),
      }).feed(text);
      expect(decode(text)).toEqual(expected);
    }),
  );
});

test('a CRLF that is cut in two is one line end, also with an empty chunk between (fault 4)', () => {
  expect(data('data: a\r', '', '\n\r', '\n', 'data: b\r\n\r\n')).toEqual(['a', 'b']);
});

test('takes a line that ends with CR at once, without waiting for what follows (fault 5)', () => {
  const decoder = collect();
  expect(decoder.push(encoder.encode('data: now\r\r'))).toMatchObject([{ data: 'now' }]);
});

test('skips a byte order mark at the start, whole or in pieces (fault 6)', () => {
  const bytes = encoder.encode('\uFEFFdata: a\n\n');
  expect(data(bytes)).toEqual(['a']);
  expect(data(...singly(bytes))).toEqual(['a']);
});

test('a byte order mark later on spoils its line only (fault 7)', () => {
  expect(data('data: a\n\n\uFEFFdata: b\ndata: c\n\n')).toEqual(['a', 'c']);
});

test('ignores comments between and inside records (fault 8)', () => {
  expect(data(': one\n\ndata: a\n: two\ndata: b\n:\n\n: three\n\n')).toEqual(['a\nb']);
});

test('joins the data lines of a record with LF (fault 9)', () => {
  expect(data('data: {\ndata: "a": 1\ndata: }\n\n')).toEqual(['{\n"a": 1\n}']);
});

test('needs no space after the colon (fault 10)', () => {
  expect(data('data:a\n\n')).toEqual(['a']);
});

test('drops one space after the colon and keeps a second (fault 11)', () => {
  expect(data('data:  a\n\n')).toEqual([' a']);
});

test('skips unknown fields, fields in other case and names of prototypes (fault 12)', () => {
  expect(data('nonsense\nDATA: a\n__proto__: b\nconstructor\ntoString: c\ndata: d\n\n')).toEqual([
    'd',
  ]);
});

test('a last record without its blank line is handed over at the end (fault 13)', () => {
  const decoder = collect();
  expect(decoder.push(encoder.encode('data: a'))).toEqual([]);
  expect(decoder.push()).toMatchObject([{ data: 'a' }]);
});

test('remembers the last id; one with NUL is ignored, an empty one resets (fault 15)', () => {
  const decoder = collect();
  const after = (text: string) => {
    decoder.push(encoder.encode(text));
    return decoder.position.lastEventId;
  };
  expect(after('data: a\n\n')).toBeUndefined();
  expect(after('id: 7\ndata: a\n\n')).toBe('7');
  expect(after('data: b\n\nid: 8\0\ndata: c\n\n')).toBe('7');
  expect(after('id\ndata: d\n\n')).toBeUndefined();
});

test.each([
  ['500', 500],
  ['soon', undefined],
  ['-5', undefined],
  ['1e3', undefined],
])('a retry field of %j asks for %j ms before a resume (fault 16)', (value, expected) => {
  const decoder = collect();
  decoder.push(encoder.encode(`retry: ${value}\n\n`));
  expect(decoder.position.retryMs).toBe(expected);
});

test('data without anything is an empty record, an event name without data is none (fault 17)', () => {
  expect(decode('event: note\n\ndata:\n\ndata\n\ndata: a\n\n')).toEqual([
    { name: '', data: '' },
    { name: '', data: '' },
    { name: '', data: 'a' },
  ]);
});

test('never gives out half a character, wherever its bytes are cut (fault 19)', () => {
  const text = 'data: é € 🎉 👩‍👩‍👧‍👦\n\n';
  const bytes = encoder.encode(text);
  for (let cut = 1; cut < bytes.length; cut++) {
    expect(data(bytes.subarray(0, cut), bytes.subarray(cut))).toEqual([text.slice(6, -2)]);
  }
});

test('invalid UTF-8 becomes U+FFFD and the stream goes on (fault 22)', () => {
  const bytes = Uint8Array.of(
    ...encoder.encode('data: a'),
    0xff,
    0xc3,
    ...encoder.encode('b\n\ndata: c\n\n'),
  );
  expect(data(bytes)).toEqual(['a\uFFFD\uFFFDb', 'c']);
});

test('takes a line of 10 MB, in linear time (fault 25)', () => {
  const decoder = collect();
  const piece = encoder.encode('x'.repeat(100));
  decoder.push(encoder.encode('data: '));
  // Looking at the whole line for each piece would take minutes, past the runner's limit.
  for (let at = 0; at < 100_000; at++) decoder.push(piece);
  const [record] = decoder.push(encoder.encode('\n\n'));
  expect(record?.data).toHaveLength(10_000_000);
});

test.each([
  ['one line that never ends', 'data: ', 'x'.repeat(mebibyte)],
  ['data lines without a blank line', '', `data: ${'x'.repeat(mebibyte)}\n`],
])(
  'knows how much of %s it holds, so that it can be given up (fault 26)',
  (_what, start, piece) => {
    const decoder = collect();
    decoder.push(encoder.encode(`data: a\n\n${start}`));
    for (let at = 0; at < 17; at++) decoder.push(encoder.encode(piece));
    expect(decoder.held()).toBeGreaterThan(16 * mebibyte);
    expect(decoder.held()).toBeLessThan(18 * mebibyte);
    decoder.push(encoder.encode('\n\n'));
    expect(decoder.held()).toBe(0);
  },
);

test('keeps NUL in data (fault 27)', () => {
  expect(data('data: a\0b\n\n')).toEqual(['a\0b']);
});
