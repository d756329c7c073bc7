/* oxlint-disable vitest/no-standalone-expect -- The table holds the assertions. */
import { expect, onTestFinished, test } from 'vitest';
import { createEmulator, scenarios, type Scenario } from '../../src/index.ts';
import { directiveNames } from '../../src/faults/directives.ts';
import { chat, respond } from '../ask.ts';
import { contents, header, isUtf8, numbers, readWire, statusOf, type Wire } from './readWire.ts';

const calm = { model: 'nusantara-base', prompt: 'Hello', header: '', fault: '' };
const endpoints = {
  chat: (model: string, prompt: string) => ({
    path: '/v1/chat/completions',
    body: chat(prompt, { model }),
  }),
  responses: (model: string, prompt: string) => ({
    path: '/v1/responses',
    body: respond(prompt, { model }),
  }),
};

/** What a socket saw, and what the server waited for meanwhile. */
interface Played extends Wire {
  readonly waits: readonly number[];
}

interface Expectation {
  readonly see: (wire: Played) => void;
  readonly on?: keyof typeof endpoints;
  /** Where the answer does not end: what is to be seen before leaving. */
  readonly until?: RegExp;
}

/** Ask a fresh server, whose time passes at once, in one of the ways there are to ask for a fault. */
async function play(
  { on = 'chat', until }: Expectation,
  { model, prompt, header, fault }: typeof calm,
): Promise<Played> {
  const waits: number[] = [];
  const asked = new AbortController();
  const clock = {
    now: () => {
      asked.abort();
      return 0;
    },
    sleep: async (ms: number) => void waits.push(ms),
  };
  const emulator = createEmulator({ clock, fault: fault || undefined });
  const { port, close } = await emulator.listen();
  onTestFinished(close);
  const wire = await readWire({
    port,
    ...endpoints[on](model, prompt),
    headers: header === '' ? [] : [`x-emulator-fault: ${header}`],
    until,
    // Nothing is ever to come.
    leave: until?.source === '(?!)' ? asked.signal : undefined,
  });
  return { ...wire, waits };
}

const never = /(?!)/;
const anything = /\r\n\r\n/;
const finish = /"finish_reason":"(\w+)"/;

const ends = (see: (wire: Played) => void): Expectation => ({
  see(wire) {
    expect(wire.text).toMatch(/data: \[DONE\]\s+$/);
    expect(wire.ending).toBe('complete');
    see(wire);
  },
});
const finishes = (reason: string, content: RegExp): Expectation =>
  ends(({ text }) => {
    expect(finish.exec(text)?.[1]).toBe(reason);
    expect(text).toMatch(content);
  });
const breaks = (ending: Wire['ending'], see: (wire: Played) => void): Expectation => ({
  see(wire) {
    expect(wire.text).not.toContain('[DONE]');
    expect([statusOf(wire), wire.ending]).toEqual([200, ending]);
    see(wire);
  },
});
const stays = (until: RegExp, see: (wire: Played) => void): Expectation => ({
  until,
  see(wire) {
    expect(wire.ending).toBe('open');
    see(wire);
  },
});
const refuses = (
  status: number,
  type: string,
  code: string,
  see: (error: Record<string, unknown>, wire: Played) => void = () => {},
): Expectation => ({
  see(wire) {
    const { error } = JSON.parse(wire.text);
    expect([statusOf(wire), error.type, error.code]).toEqual([status, type, code]);
    expect(header(wire, 'content-type')).toBe('application/json');
    see(error, wire);
  },
});
const replies = (status: number, type: string | undefined, text: RegExp): Expectation => ({
  see(wire) {
    expect([statusOf(wire), header(wire, 'content-type')]).toEqual([status, type]);
    expect(wire.text).toMatch(text);
    expect(wire.ending).toBe('complete');
  },
});
const tells = (text: RegExp, on: keyof typeof endpoints = 'chat'): Expectation => ({
  on,
  see: (wire) => {
    expect(wire.text).toMatch(text);
    expect(wire.ending).toBe('complete');
  },
});
const waits = (wait: string | undefined) => (_: unknown, wire: Played) =>
  expect(header(wire, 'retry-after')).toBe(wait);

/** What every scenario looks like on a socket. */
const expectations: Readonly<Record<string, Expectation>> = {
  thinking: finishes('stop', /"reasoning_content":"The/),
  'thinking-inline': finishes('stop', /"content":"<think>The/),
  'thinking-twice': finishes('stop', /"reasoning_content":"The( \w+)*","reasoning":"The/),
  'tool-call': finishes('tool_calls', /"function":\{"name":"get_weather"/),
  long: finishes('stop', /[^]{50000}/),
  refusal: finishes('stop', /"refusal":"I'm/),
  'length-limit': finishes('length', /"content"/),
  'content-filter': finishes('content_filter', /"content"/),

  slow: ends((wire) => expect(wire.waits).toEqual(contents(wire).map(() => 200))),
  drip: ends((wire) => {
    expect(wire.waits).toEqual(wire.chunks.map(() => 20));
    expect(wire.chunks).toHaveLength(wire.body.length);
  }),
  late: ends((wire) => expect(wire.waits).toEqual([3000])),
  never: { until: never, see: ({ head }) => expect(head).toBe('') },
  silent: stays(anything, ({ text }) => expect(text).toBe('')),
  pause: ends((wire) => expect(wire.waits).toEqual([5000])),
  stall: stays(/("content":"[^"]+"[^]*){6}\n\n\r\n/, ({ text }) =>
    expect(text).not.toMatch(finish),
  ),
  keepalive: stays(/(: keep-alive\n\n[^:]*){5}/, ({ text }) => expect(text).not.toMatch(finish)),
  buffered: ends(({ chunks }) => expect(chunks).toHaveLength(1)),

  cut: breaks('complete', (wire) => expect(contents(wire).length).toBeGreaterThan(3)),
  'cut-at-once': breaks('complete', ({ text }) => expect(text).toBe('')),
  'cut-in-record': breaks('complete', ({ text }) => expect(text).toMatch(/\ndata: \{[^\n]+$/)),
  'cut-in-character': breaks('complete', ({ body }) => {
    expect([isUtf8(body), isUtf8(body.subarray(0, -2))]).toEqual([false, true]);
  }),
  reset: breaks('broken', (wire) => expect(contents(wire).length).toBeGreaterThan(3)),
  'reset-at-once': breaks('broken', ({ text }) => expect(text).toBe('')),
  'reset-at-finish': breaks('broken', ({ text }) => expect(text).toMatch(/:"stop"}]}\n\n$/)),
  'no-done': breaks('complete', ({ text }) => expect(text).toMatch(/:"stop"}]}\n\n$/)),
  'no-finish': ends(({ text }) => expect(text).not.toMatch(finish)),
  'no-answer': ends(({ text }) => expect(text).toBe('data: [DONE]\n\n')),
  'after-done': tells(/\[DONE\]\n\ndata: .*too late.*\n\n$/),
  'open-after-done': stays(/\[DONE\]\n\n\r\n/, ({ text }) => expect(text).toMatch(finish)),

  'mid-error': tells(/"content":"[^]+data: \{"error":\{"message":.*\n\n$/),
  'error-first': tells(/^data: \{"error":\{"message":.*\n\n$/),
  'error-event': tells(/\nevent: error\ndata: \{"type":"error",.*"error":\{"message":.*\n\n$/),
  'error-bare': tells(/\n\ndata: \{"error":\{"message":.*\n\n$/, 'responses'),
  'error-flat': tells(/\nevent: error\ndata: \{"type":"error",.*"code":"server_error".*\n\n$/),
  failed: tells(/delta\n[^]+\n\nevent: response.failed\n.*"status":"failed".*\n\n$/, 'responses'),

  malformed: ends(({ text }) => expect(text).toMatch(/\n\ndata: \{"id":"broken\n\ndata: \{"id"/)),
  'html-inside': breaks('complete', ({ text }) => expect(text).toMatch(/<!doctype html>.*\n\n$/)),
  duplicates: {
    on: 'responses',
    see: (wire) => expect(numbers(wire).slice(0, 6)).toEqual([0, 0, 1, 1, 2, 2]),
  },
  disorder: {
    on: 'responses',
    see(wire) {
      expect(numbers(wire)).not.toEqual([...numbers(wire).keys()]);
      expect(numbers(wire).toSorted((a, b) => a - b)).toEqual([...numbers(wire).keys()]);
    },
  },
  gaps: { on: 'responses', see: (wire) => expect(numbers(wire).slice(0, 3)).toEqual([0, 3, 6]) },
  'unknown-event': ends(({ text }) =>
    expect(text).toMatch(/\n\nevent: vendor.event\ndata: \{.*\n\n/),
  ),
  'unknown-item': ends(({ text }) => expect(text).toMatch(/\n\ndata: \{.*"vendor:thing".*\n\n/)),
  'no-object': ends(({ text }) =>
    expect(text).toMatch(/\n\ndata: null\n\ndata: 7\n\ndata: \[\]\n\n/),
  ),
  crlf: ends(({ text }) => expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)),
  cr: ends(({ text }) => expect(text).not.toContain('\n')),
  'mixed-lines': ends(({ text }) => expect(text).toMatch(/[^\r]\n[^]*\r[^\n][^]*\r\n/)),
  bom: ends(({ body }) => expect([...body.subarray(0, 4)]).toEqual([0xef, 0xbb, 0xbf, 0x64])),
  comments: {
    see: ({ text }) => expect(text).toMatch(/^: .+\n: .+\ndata: .+\n:\n\n[^]*\[DONE\]\n:\n\n$/),
  },
  'odd-fields': {
    see: ({ text }) => expect(text).toMatch(/^no-colon\nunknown: .+\n__proto__: .+\nData: .+\n/),
  },
  bytes: ends(({ chunks, body }) => expect(chunks).toHaveLength(body.length)),

  'bad-request': refuses(400, 'invalid_request_error', 'invalid_parameter'),
  unauthorized: refuses(401, 'auth_error', 'invalid_api_key'),
  'no-balance': refuses(402, 'insufficient_balance', 'payment_required'),
  forbidden: refuses(403, 'permission_error', 'insufficient_tier'),
  'not-found': refuses(404, 'not_found_error', 'model_not_found'),
  'request-timeout': refuses(408, 'api_error', 'timeout'),
  conflict: refuses(409, 'invalid_request_error', 'conflict'),
  gone: refuses(410, 'invalid_request_error', 'file_expired'),
  'too-large': refuses(413, 'invalid_request_error', 'context_window_exceeded'),
  unprocessable: refuses(422, 'unprocessable_entity', 'invalid_parameter'),
  'validation-list': replies(422, 'application/json', /^\{"detail":\[\{"loc":/),
  'rate-limit': refuses(429, 'rate_limit_exceeded', 'rpm_exceeded', waits('12')),
  'odd-wait': refuses(429, 'rate_limit_exceeded', 'rpm_exceeded', waits('soon')),
  'long-wait': refuses(429, 'rate_limit_exceeded', 'rpm_exceeded', waits('86400')),
  'daily-limit': refuses(429, 'usage_limit_exceeded', 'user_total_daily_limit_exceeded'),
  'wait-in-body': refuses(429, 'rate_limit_exceeded', 'rpm_exceeded', ({ details }, wire) => {
    expect(details).toMatchObject({ reset: '1970-01-01T00:00:12.000Z' });
    expect(header(wire, 'retry-after')).toBeUndefined();
  }),
  'past-reset': refuses(429, 'rate_limit_exceeded', 'rpm_exceeded', ({ details }) => {
    expect(details).toMatchObject({ reset: '1969-12-31T23:59:00.000Z' });
  }),
  'no-wait': refuses(429, 'rate_limit_exceeded', 'rpm_exceeded', ({ details }, wire) => {
    expect([details, header(wire, 'retry-after')]).toEqual([undefined, undefined]);
  }),
  'server-error': refuses(500, 'api_error', 'internal_error'),
  unavailable: refuses(503, 'service_unavailable', 'service_unavailable'),
  'unavailable-once': refuses(503, 'service_unavailable', 'service_unavailable'),
  flapping: refuses(503, 'service_unavailable', 'service_unavailable'),
  'gateway-timeout': refuses(504, 'gateway_timeout', 'timeout'),
  overloaded: refuses(529, 'overloaded_error', 'overloaded'),

  drop: { see: ({ head, text }) => expect([head, text]).toEqual(['', '']) },
  html: replies(502, 'text/html; charset=utf-8', /^<!doctype html>/),
  'html-ok': replies(200, 'text/html; charset=utf-8', /^<!doctype html>/),
  empty: replies(200, undefined, /^$/),
  'empty-error': replies(500, undefined, /^$/),
  'no-content': replies(204, undefined, /^$/),
  redirect: {
    see: (wire) => expect([statusOf(wire), header(wire, 'location')]).toEqual([302, '/elsewhere']),
  },
  'error-ok': refuses(200, 'api_error', 'http_200'),
  json: replies(200, 'application/json', /"object":"chat.completion"/),
  'no-type': replies(200, undefined, /^data: /),
  'wrong-type': replies(200, 'text/plain', /^data: /),
  'no-id': refuses(500, 'api_error', 'internal_error', (error, wire) => {
    expect([error['request_id'], header(wire, 'x-request-id')]).toEqual([undefined, undefined]);
  }),
  'other-id': refuses(500, 'api_error', 'internal_error', (error, wire) => {
    expect(error['request_id']).toMatch(/^req_[0-9a-f]{24}$/);
    expect(header(wire, 'x-request-id')).not.toBe(error['request_id']);
  }),
  'id-on-top': refuses(500, 'api_error', 'internal_error', (error, wire) => {
    expect([error['request_id'], header(wire, 'x-request-id')]).toEqual([undefined, undefined]);
    expect(JSON.parse(wire.text)).toHaveProperty('request_id');
  }),
  'hidden-headers': refuses(429, 'rate_limit_exceeded', 'rpm_exceeded', (_, wire) => {
    expect(header(wire, 'access-control-expose-headers')).toBeUndefined();
    expect(header(wire, 'retry-after')).toBe('3');
  }),
  'huge-error': refuses(500, 'api_error', 'internal_error', (_, { body }) => {
    expect(body.length).toBeGreaterThan(10_000_000);
  }),
  'endless-error': stays(/"message":/, (wire) => expect(statusOf(wire)).toBe(500)),
};

test('knows what every scenario looks like', () => {
  expect(Object.keys(expectations).toSorted()).toEqual(
    scenarios.map(({ name }) => name).toSorted(),
  );
});

test('has a scenario for every directive, and so a look at its bytes', () => {
  const directives = scenarios.map(({ directive }) => directive).join(' ');
  for (const name of directiveNames) expect(` ${directives} `).toContain(`/${name} `);
});

/** The counts of tokens in a body tell the length of a prompt, and with it where the fault was written. */
const withoutCounts = (text: string): string =>
  text.replaceAll(/"(prompt|input|total)_tokens":\d+/g, '');

/** What must be the same, however a fault is asked for. Where an answer is left open, how much has come is chance. */
const seen = (wire: Played): unknown[] => [
  statusOf(wire),
  wire.ending,
  ...(wire.ending === 'open' ? [] : [wire.waits, withoutCounts(wire.text)]),
];

test.each<Scenario>([...scenarios])('plays "$name", however it is asked for', async (scenario) => {
  const { name, directive } = scenario;
  const expectation = expectations[name]!;
  const byModel = await play(expectation, { ...calm, model: `nusantara-base+${name}` });
  const inPrompt = await play(expectation, { ...calm, prompt: `${directive}\nHello` });
  const inHeader = await play(expectation, { ...calm, header: directive });
  const inOptions = await play(expectation, { ...calm, fault: directive });

  for (const wire of [byModel, inPrompt, inHeader, inOptions]) {
    expectation.see(wire);
    expect(seen(wire)).toEqual(seen(byModel));
  }
});
