/* oxlint-disable vitest/expect-expect, vitest/no-standalone-expect -- The table holds the assertions. */
import { expect, onTestFinished, test } from 'vitest';
import { createEmulator } from '../../src/index.ts';
import { chat, respond } from '../ask.ts';
import { contents, header, isUtf8, numbers, readWire, statusOf, type Wire } from './readWire.ts';

/** A server on a port of its own whose time passes at once, and the waits it asked for. */
async function serve(fault?: string) {
  const waits: number[] = [];
  const clock = { now: () => 0, sleep: async (ms: number) => void waits.push(ms) };
  const emulator = createEmulator({ clock, fault });
  const { port, close } = await emulator.listen();
  onTestFinished(close);
  return { port, emulator, waits };
}

const endpoints = {
  chat: (prompt: string) => ({ path: '/v1/chat/completions', body: chat(prompt) }),
  responses: (prompt: string) => ({ path: '/v1/responses', body: respond(prompt) }),
};

type Row = readonly [
  behaviour: string,
  directive: string,
  check: (wire: Wire, waits: readonly number[]) => void,
  options?: { readonly on?: keyof typeof endpoints; readonly until?: RegExp },
];

const rows: readonly Row[] = [
  // Framing
  [
    'ends every line with CRLF',
    '/crlf',
    ({ text }) => expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/),
  ],
  [
    'ends every line with CR',
    '/cr',
    ({ text }) => expect(text).toMatch(/^data: [^\n]*\[DONE\]\r\r$/),
  ],
  [
    'ends lines in all three ways, never a blank one by half a CRLF',
    '/mixed-lines',
    ({ text }) => {
      expect(text).toMatch(/[^\r]\n[^\n]*\r[^\n][^]*\r\n/);
      expect(text.split(/\r\n|\r|\n/).filter((line) => line.startsWith('data:'))).toHaveLength(
        text.split(/(?:\r\n|\r|\n){2}/).filter((record) => record !== '').length,
      );
    },
  ],
  [
    'puts a byte order mark first',
    '/bom',
    ({ body }) => expect([...body.subarray(0, 4)]).toEqual([0xef, 0xbb, 0xbf, 0x64]),
  ],
  [
    'comments before the records, inside them and as a bare colon',
    '/comments',
    ({ text }) => expect(text).toMatch(/^: .+\n: .+\ndata: .+\n:\n\n/),
  ],
  [
    'writes fields that nobody expects, data in many lines and events without data',
    '/odd-fields',
    ({ text }) => {
      expect(text).toMatch(
        /^no-colon\nunknown: .+\n__proto__: .+\nData: .+\nid: 0\nretry: soon\n/m,
      );
      expect(text).toMatch(/^data:\{\ndata: {2}"id"/m);
      expect(text).toMatch(/^event: without-data\n\n/m);
    },
  ],
  [
    'sends one byte in each chunk',
    '/bytes',
    ({ chunks, body }) => {
      expect(chunks.every(({ length }) => length === 1)).toBe(true);
      expect(chunks).toHaveLength(body.length);
    },
  ],
  [
    'sends chunks of a size of their own, slowly',
    '/bytes size=7 ms=20',
    ({ chunks }, waits) => {
      expect(Math.max(...chunks.map(({ length }) => length))).toBe(7);
      expect(waits).toEqual(chunks.map(() => 20));
    },
  ],
  ['sends everything in one chunk', '/buffer', ({ chunks }) => expect(chunks).toHaveLength(1)],
  [
    'drips one token every 20 seconds',
    '/slow tps=0.05',
    (wire, waits) => expect(waits).toEqual(contents(wire).map(() => 20_000)),
  ],
  [
    'keeps a slow answer alive with comments',
    '/slow tps=0.5 /keepalive ms=900',
    (wire) => {
      expect(wire.text.match(/^: keep-alive\n\n/gm)).toHaveLength(2 * contents(wire).length);
    },
  ],
  [
    'keeps a dead answer alive with comments for ever',
    '/stall after=1 /keepalive',
    (wire) => {
      expect(wire.ending).toBe('open');
      expect(contents(wire)).toHaveLength(1);
    },
    { until: /(: keep-alive\n\n[^:]*){5}/ },
  ],

  // Records
  [
    'breaks the JSON of a record in mid-stream and goes on',
    `/insert after=2 text='data: {"id":"broken\\n\\n'`,
    ({ text }) => expect(text).toMatch(/data: \{"id":"broken\n\ndata: \{"id":"chatcmpl/),
  ],
  [
    'puts a page of HTML into the stream',
    `/insert after=2 text='data: <!doctype html>\\n\\n' /cut after=2`,
    ({ text, ending }) => {
      expect(text).toMatch(/data: <!doctype html>\n\n$/);
      expect(ending).toBe('complete');
    },
  ],
  [
    'puts bytes into the stream that are no UTF-8',
    '/insert after=1 text="data: " hex=fffe0a0a',
    ({ body }) => expect(isUtf8(body)).toBe(false),
  ],
  [
    'puts a long line into the stream, without an end',
    '/insert after=1 text=0123456789 repeat=100000 /cut after=1',
    ({ body }) => expect(body.length).toBeGreaterThan(1_000_000),
  ],
  [
    'sends numbered events twice',
    '/duplicate',
    (wire) => expect(numbers(wire).slice(0, 6)).toEqual([0, 0, 1, 1, 2, 2]),
    { on: 'responses' },
  ],
  [
    'swaps neighbouring pieces but loses none',
    '/disorder',
    (wire) => {
      expect(numbers(wire)).not.toEqual([...numbers(wire).keys()]);
      expect(numbers(wire).toSorted((a, b) => a - b)).toEqual([...numbers(wire).keys()]);
    },
    { on: 'responses' },
  ],
  [
    'leaves gaps between the numbers',
    '/gaps',
    (wire) => expect(numbers(wire).slice(0, 4)).toEqual([0, 3, 6, 9]),
    { on: 'responses' },
  ],

  // Endings
  [
    'ends cleanly in mid-answer',
    '/cut after=3',
    (wire) => {
      expect(wire.ending).toBe('complete');
      expect(contents(wire)).toHaveLength(3);
      expect(wire.text).not.toMatch(/"finish_reason":"|\[DONE\]/);
    },
  ],
  [
    'ends cleanly before the first record',
    '/cut after=head',
    ({ head, text, ending }) => expect([head !== '', text, ending]).toEqual([true, '', 'complete']),
  ],
  [
    'ends cleanly inside a record',
    '/cut after=3 inside=event',
    ({ text, ending }) => {
      expect(ending).toBe('complete');
      expect(text).toMatch(/\ndata: \{"id":[^\n]*$/);
    },
  ],
  [
    'ends cleanly inside a character',
    '/cut after=3 inside=character',
    ({ body }) => {
      expect(isUtf8(body)).toBe(false);
      expect(isUtf8(body.subarray(0, -2))).toBe(true);
    },
  ],
  [
    'breaks the connection in mid-answer',
    '/reset after=2',
    (wire) => {
      expect(wire.ending).toBe('broken');
      expect(contents(wire)).toHaveLength(2);
    },
  ],
  ['resets the connection', '/reset hard', ({ ending }) => expect(ending).toBe('reset')],
  [
    'breaks the connection after the head',
    '/reset after=head',
    ({ head, text, ending }) => {
      expect(head).toMatch(/^HTTP\/1\.1 200 /);
      expect([text, ending]).toEqual(['', 'broken']);
    },
  ],
  [
    'breaks the connection between the finish and the sentinel',
    '/reset after=finish',
    ({ text, ending }) => {
      expect(text).toMatch(/"finish_reason":"stop"}]}\n\n$/);
      expect(ending).toBe('broken');
    },
  ],
  [
    'breaks the connection after the sentinel',
    '/reset after=done',
    ({ text, ending }) => {
      expect(text).toMatch(/\[DONE\]\n\n$/);
      expect(ending).toBe('broken');
    },
  ],
  [
    'goes quiet after the head',
    '/stall after=head',
    ({ text, ending }) => expect([text, ending]).toEqual(['', 'open']),
    { until: /\r\n\r\n/ },
  ],
  [
    'goes quiet in mid-answer',
    '/stall after=2',
    (wire) => expect([contents(wire).length, wire.ending]).toEqual([2, 'open']),
    { until: /("content":"[^"]+"[^]*){2}\n\n\r\n/ },
  ],
  [
    'pauses in mid-answer and goes on',
    '/stall after=2 ms=5000',
    ({ text }, waits) => {
      expect(text).toMatch(/\[DONE\]\n\n$/);
      expect(waits).toEqual([5000]);
    },
  ],
  [
    'leaves the connection open after the sentinel',
    '/stall after=done',
    ({ ending }) => expect(ending).toBe('open'),
    { until: /\[DONE\]\n\n\r\n/ },
  ],
  [
    'sends more after the sentinel',
    `/insert after=done text='data: {"late":true}\\n\\n'`,
    ({ text }) => expect(text).toMatch(/\[DONE\]\n\ndata: \{"late":true\}\n\n$/),
  ],
  [
    'leaves the sentinel out',
    '/no-done',
    ({ text }) => expect(text).toMatch(/"finish_reason":"stop"}]}\n\n$/),
  ],
  [
    'leaves the finish out',
    '/no-finish',
    ({ text }) => {
      expect(text).not.toContain('"finish_reason":"');
      expect(text).toMatch(/\[DONE\]\n\n$/);
    },
  ],
  [
    'sends the sentinel and nothing else',
    '/no-finish after=0',
    ({ text }) => expect(text).toBe('data: [DONE]\n\n'),
  ],

  // Errors in mid-stream
  [
    'tells of an error without an event name',
    '/mid-error after=1',
    ({ text }) => expect(text).toMatch(/\n\ndata: \{"error":\{"message".*"request_id".*\}\n\n$/),
  ],
  [
    'tells of an error as an event with the error nested in it',
    '/mid-error after=1 form=event',
    ({ text }) =>
      expect(text).toMatch(
        /event: error\ndata: \{"type":"error","sequence_number":0,"error":\{"message".*\n\n$/,
      ),
  ],
  [
    'tells of an error as a flat event, in words of its own',
    '/mid-error after=head form=flat code=rpm_exceeded',
    ({ text }) =>
      expect(text).toMatch(
        /^event: error\ndata: \{"type":"error","sequence_number":0,"param":null,"message":.*"code":"rpm_exceeded".*\n\n$/,
      ),
  ],
  [
    'tells of an error by an error event and then response.failed',
    '/mid-error after=1',
    ({ text }) =>
      expect(text).toMatch(
        /event: error\n.*\n\nevent: response.failed\n.*"status":"failed".*\n\n$/,
      ),
    { on: 'responses' },
  ],
  [
    'tells of an error by response.failed alone',
    '/mid-error after=1 form=failed code=rate_limit_exceeded',
    ({ text }) => {
      expect(text).not.toContain('event: error');
      expect(text).toMatch(/event: response.failed\n.*"code":"rate_limit_exceeded".*\n\n$/);
    },
    { on: 'responses' },
  ],

  // Replies
  ['closes before the head', '/drop', ({ head, text }) => expect([head, text]).toEqual(['', ''])],
  [
    'sends the head late',
    '/late ms=3000',
    ({ ending }, waits) => expect([ending, waits]).toEqual(['complete', [3000]]),
  ],
  [
    'answers with any status, in the documented form',
    '/error 418 type=teapot code=short message="Not <b>coffee</b>"',
    (wire) => {
      expect(statusOf(wire)).toBe(418);
      expect(JSON.parse(wire.text)).toMatchObject({
        error: { type: 'teapot', code: 'short', message: 'Not <b>coffee</b>' },
      });
    },
  ],
  [
    'answers 410 for a file that is gone',
    '/error 410',
    (wire) =>
      expect([statusOf(wire), wire.text]).toEqual([410, expect.stringContaining('file_expired')]),
  ],
  [
    'answers 200 with an error in it',
    '/error 200',
    (wire) =>
      expect([statusOf(wire), wire.text]).toEqual([200, expect.stringContaining('"error"')]),
  ],
  [
    'answers with any body of any type',
    `/reply 422 body='{"detail":[{"msg":"no"}]}' type=application/problem+json`,
    (wire) => {
      expect(statusOf(wire)).toBe(422);
      expect(header(wire, 'content-type')).toBe('application/problem+json');
      expect(wire.text).toBe('{"detail":[{"msg":"no"}]}');
    },
  ],
  [
    'answers with a page of HTML under any status',
    '/html 504',
    (wire) => {
      expect([statusOf(wire), header(wire, 'content-type')]).toEqual([
        504,
        'text/html; charset=utf-8',
      ]);
      expect(wire.text).toMatch(/^<!doctype html>/);
    },
  ],
  [
    'answers 204',
    '/empty 204',
    (wire) => expect([statusOf(wire), wire.text, wire.ending]).toEqual([204, '', 'complete']),
  ],
  [
    'answers 200 with nothing',
    '/empty',
    (wire) => expect([statusOf(wire), header(wire, 'content-length')]).toEqual([200, '0']),
  ],
  [
    'redirects',
    '/redirect 307 to=https://elsewhere.test/v1',
    (wire) =>
      expect([statusOf(wire), header(wire, 'location')]).toEqual([
        307,
        'https://elsewhere.test/v1',
      ]),
  ],
  [
    'answers in one piece though a stream was asked for',
    '/json',
    (wire) => {
      expect(header(wire, 'content-type')).toBe('application/json');
      expect(JSON.parse(wire.text)).toMatchObject({ object: 'chat.completion' });
    },
  ],
  [
    'does not say what the body is',
    '/headers content-type=',
    (wire) => {
      expect(header(wire, 'content-type')).toBeUndefined();
      expect(wire.text).toMatch(/^data: /);
    },
  ],
  [
    'says something wrong of the body',
    '/headers content-type=text/plain',
    (wire) => expect(header(wire, 'content-type')).toBe('text/plain'),
  ],
  [
    'leaves the type of an error out',
    '/error 500 /headers content-type=',
    (wire) => expect([statusOf(wire), header(wire, 'content-type')]).toEqual([500, undefined]),
  ],
  [
    'hides the headers from the page',
    '/error 429 /headers access-control-expose-headers=',
    (wire) => {
      expect(header(wire, 'access-control-expose-headers')).toBeUndefined();
      expect(header(wire, 'retry-after')).toBe('3');
    },
  ],
  [
    'sends an id that is none',
    '/headers x-request-id="<b>&"',
    (wire) => expect(header(wire, 'x-request-id')).toBe('<b>&'),
  ],
  ...['0', '-1', 'soon', '10s', '5, 10', 'NaN', '99999999999', 'Wed, 21 Oct 2015 07:28:00 GMT'].map(
    (wait): Row => [
      `says to wait "${wait}"`,
      `/error 503 retry-after="${wait}"`,
      (wire) => expect(header(wire, 'retry-after')).toBe(wait),
    ],
  ),
  [
    'sends a body of great length with an error',
    '/error 500 bytes=1000000',
    (wire) => {
      expect(statusOf(wire)).toBe(500);
      expect(wire.body.length).toBeGreaterThan(1_000_000);
      expect(JSON.parse(wire.text)).toHaveProperty('error.request_id');
    },
  ],
  [
    'never ends the body of an error',
    '/error 503 endless',
    (wire) => expect([statusOf(wire), wire.ending]).toEqual([503, 'open']),
    { until: /"message":/ },
  ],
];

for (const [behaviour, directive, check, options = {}] of rows) {
  test(`${behaviour}: ${directive}`, async () => {
    const { port, waits } = await serve();
    const request = endpoints[options.on ?? 'chat'](`${directive}\nHello there`);
    check(await readWire({ port, ...request, until: options.until }), waits);
  });
}

test('sends no head at all when it is never to come', async () => {
  const { port, emulator } = await serve();
  const stop = new AbortController();
  const { path, body } = endpoints.chat('/late');
  const answer = fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { authorization: 'Bearer nsk_test' },
    body: JSON.stringify(body),
    signal: stop.signal,
  });
  await expect.poll(() => emulator.log.length).toBe(1);
  stop.abort();

  await expect(answer).rejects.toHaveProperty('name', 'AbortError');
  await expect.poll(() => emulator.log[0]?.outcome).toBe('aborted');
});

test('fails twice, then works', async () => {
  const { port } = await serve();
  const request = { port, ...endpoints.chat('/error 503 times=2 Hello') };
  const statuses = [];
  for (let i = 0; i < 3; i++) statuses.push(statusOf(await readWire(request)));

  expect(statuses).toEqual([503, 503, 200]);
});

test.each([
  ['the prompt', '/cut after=1 ', 'nusantara-base', []],
  ['the header', '', 'nusantara-base', ['x-emulator-fault: /cut after=1']],
  ['the model id', '', 'nusantara-base+cut-at-once', []],
])('takes a fault from %s', async (_, prefix, model, headers) => {
  const { port } = await serve();
  const request = endpoints.chat(`${prefix}Hello`);
  const wire = await readWire({ port, ...request, body: { ...request.body, model }, headers });

  expect(statusOf(wire)).toBe(200);
  expect(wire.text).not.toContain('[DONE]');
});

test('takes a fault from the options', async () => {
  const { port } = await serve('cut after=1');
  const wire = await readWire({ port, ...endpoints.chat('Hello') });

  expect(wire.text).not.toContain('[DONE]');
});

test('joins several scenarios behind one model id, and knows no other endings', async () => {
  const { port } = await serve();
  const request = endpoints.chat('Hello');
  const ask = (model: string) => readWire({ port, ...request, body: { ...request.body, model } });

  expect((await ask('nusantara-base+crlf+no-done')).text).toMatch(/"stop"}]}\r\n\r\n$/);
  expect(JSON.parse((await ask('nusantara-base+nonsense')).text)).toMatchObject({
    error: { code: 'model_not_found' },
  });
});
