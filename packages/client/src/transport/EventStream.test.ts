import { afterEach, expect, test, vi } from 'vitest';
import { read, says, streamed, wordsOf } from '../../test/streamed.ts';

afterEach(() => void vi.useRealTimers());

const done = 'data: [DONE]\n\n';
const stop = says('', { finish_reason: 'stop' });

/** What a reply comes to that is sent as one text, and then ended. */
async function readAll(text: string, endpoint: 'chat' | 'responses' = 'chat') {
  const { stream, write, end } = await streamed(endpoint);
  write(text);
  end();
  return read(stream);
}

/** The same for a reply that nobody ends. */
async function readOpen(text: string, endpoint: 'chat' | 'responses' = 'chat') {
  const { stream, write, reply } = await streamed(endpoint);
  write(text);
  return { ...(await read(stream)), reply };
}

test('comments and keep-alives change nothing (fault 8)', async () => {
  const { events, error } = await readAll(
    `: hello\n\ndata: ${JSON.stringify(says('a'))}\n\n: still here\n\n${done}`,
  );
  expect({ text: wordsOf(events), error }).toEqual({ text: 'a', error: undefined });
});

test.each([
  ['JSON', JSON.stringify(stop)],
  ['the sentinel', '[DONE]'],
])('a last record without its blank line counts when it is %s (fault 13)', async (_what, data) => {
  const { error, events } = await readAll(`data: ${JSON.stringify(says('a'))}\n\ndata: ${data}`);
  expect(wordsOf(events)).toBe('a');
  expect(error).toBeUndefined();
});

test('a last record cut inside its JSON is dropped, and the stream ended early (fault 14)', async () => {
  const { error, events } = await readAll(`data: ${JSON.stringify(says('a'))}\n\ndata: {"choi`);
  expect(wordsOf(events)).toBe('a');
  expect(error).toMatchObject({ type: 'stream_interrupted', code: 'early_end' });
});

test('knows where a server that can would resume it (faults 15 and 16)', async () => {
  const { stream, write, end } = await streamed();
  write(`id: 41\nretry: 250\ndata: ${JSON.stringify(says('a'))}\n\n${done}`);
  end();
  await read(stream);
  expect(stream.position).toEqual({ lastEventId: '41', retryMs: 250 });
});

test('empty data and names without data are no events and no errors (fault 17)', async () => {
  const { error, events } = await readAll(`data:\n\nevent: x\n\ndata\n\n${done}`);
  expect({ error, events }).toEqual({ error: undefined, events: [] });
});

test("the JSON's type outranks the event's name (fault 18)", async () => {
  const event = { type: 'response.output_text.delta', delta: 'a' };
  const { error, events } = await readAll(
    `event: error\ndata: ${JSON.stringify(event)}\n\n${done}`,
    'responses',
  );
  expect({ error, events }).toEqual({ error: undefined, events: [event] });
});

test('takes one byte per chunk, in linear time (fault 23)', async () => {
  const { stream, end, bytes } = await streamed();
  const text = `${`data: ${JSON.stringify(says('Selamat pagi. '))}\n\n`.repeat(100)}${done}`;
  for (const byte of new TextEncoder().encode(text)) bytes(Uint8Array.of(byte));
  end();
  const { events, error } = await read(stream);
  expect({ count: events.length, error }).toEqual({ count: 100, error: undefined });
});

test('100,000 events in one chunk leave the page its turns (fault 24)', async () => {
  const { stream, write } = await streamed();
  write(`data: ${JSON.stringify(says('x'))}\n\n`.repeat(100_000) + done);
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  const { events } = await read(stream);
  clearInterval(timer);
  expect(events).toHaveLength(100_000);
  expect(turns).toBeGreaterThan(1);
});

test('an event past 16 MiB ends the stream; what came before is kept (fault 26)', async () => {
  const { stream, write, reply } = await streamed();
  write(`data: ${JSON.stringify(says('a'))}\n\ndata: "`);
  for (let at = 0; at < 17; at++) write('x'.repeat(1024 * 1024));
  const { events, error } = await read(stream);
  expect(wordsOf(events)).toBe('a');
  expect(error).toMatchObject({ type: 'unreadable_reply', code: 'event_too_large' });
  expect(reply.isCancelled).toBe(true);
});

test('an answer past 16 MiB ends the stream; what came before is kept (fault 26)', async () => {
  const { stream, send, reply } = await streamed();
  for (let at = 0; at < 17; at++) send(says('x'.repeat(1024 * 1024)));
  const { events, error } = await read(stream);
  expect(events).toHaveLength(16);
  expect(error).toMatchObject({ type: 'unreadable_reply', code: 'answer_too_large' });
  expect(reply.isCancelled).toBe(true);
});

test.each(['\n\n\n\n', ': one\n\n: two\n\n'])(
  '%j and then the end is an early end (fault 28)',
  async (text) => {
    const { events, error } = await readAll(text);
    expect(events).toEqual([]);
    expect(error).toMatchObject({ code: 'early_end', retryable: true });
  },
);

test.each([
  ['JSON that is cut in mid-stream', 29, '{"choices":[{"delta"'],
  ['HTML', 30, '<html>secret</html>'],
  ['plain words', 30, 'secret'],
  ['the sentinel with something behind it', 59, '[DONE]x'],
  ['the sentinel with a second line', 59, '[DONE]\ndata: x'],
])('%s is unreadable, and is quoted nowhere (fault %i)', async (_what, _fault, data) => {
  const { events, error, reply } = await readOpen(
    `data: ${JSON.stringify(says('a'))}\n\ndata: ${data}\n\ndata: ${JSON.stringify(says('b'))}\n\n`,
  );
  expect(wordsOf(events)).toBe('a');
  expect(error).toMatchObject({
    type: 'unreadable_reply',
    code: 'invalid_json',
    message: expect.stringContaining('Event 1'),
  });
  expect(error?.['cause']).toBeUndefined();
  expect(JSON.stringify([error, error?.['message']])).not.toContain('secret');
  expect(reply.isCancelled).toBe(true);
});

test.each(['null', '5', '"text"', '[{"error":"x"}]'])(
  'JSON %s is skipped (fault 31)',
  async (json) => {
    const { events, error } = await readAll(`data: ${json}\n\n${done}`);
    expect({ events, error }).toEqual({ events: [], error: undefined });
  },
);

test('a finish reason is a whole answer, also without the sentinel (fault 54)', async () => {
  const { error } = await readAll(`data: ${JSON.stringify(stop)}\n\n`);
  expect(error).toBeUndefined();
});

test.each([
  ['after words', 55, JSON.stringify(says('a'))],
  ['at once', 56, ''],
])('the sentinel %s is a whole answer (fault %i)', async (_when, _fault, data) => {
  const { error } = await readAll(`data: ${data}\n\n${done}`);
  expect(error).toBeUndefined();
});

test('what follows the sentinel is ignored (fault 57)', async () => {
  const { events, reply } = await readOpen(
    `data: ${JSON.stringify(says('a'))}\n\n${done}data: ${JSON.stringify(says('b'))}\n\ndata: nonsense\n\n`,
  );
  expect(wordsOf(events)).toBe('a');
  expect(reply.isCancelled).toBe(true);
});

test('the sentinel ends the stream at once, though the connection stays open (fault 58)', async () => {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode(done)),
    // A connection that cannot even be closed.
    cancel: () => new Promise(() => undefined),
  });
  const headers = { 'content-type': 'text/event-stream' };
  const { stream } = await streamed('chat', { fetch: async () => new Response(body, { headers }) });
  expect(await read(stream)).toEqual({ events: [], error: undefined });
});

test.each([
  ['a clean end in mid-answer', 60, 'a', 'end', 'early_end'],
  ['a clean end before any text', 61, '', 'end', 'early_end'],
  ['a reset in mid-answer', 62, 'a', 'reset', 'connection_reset'],
  ['a reset before any text', 63, '', 'reset', 'connection_reset'],
] as const)('%s is never a finished answer (fault %i)', async (_what, _fault, text, ends, code) => {
  const { stream, send, reply } = await streamed();
  const batches = stream.batches();
  if (text) {
    send(says(text));
    await batches.next();
  }
  reply[ends]();
  await expect(batches.next()).rejects.toMatchObject({
    type: 'stream_interrupted',
    code,
    requestId: 'req_scripted',
    retryable: true,
  });
});

test('a reset after the finish reason changes nothing (fault 64)', async () => {
  const { stream, send, reset } = await streamed();
  const batches = stream.batches();
  send(says('a', { finish_reason: 'stop' }));
  await batches.next();
  reset();
  expect(await batches.next()).toMatchObject({ done: true });
});

test("a reset while the connection is being closed is nobody's concern (fault 65)", async () => {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode(done)),
    cancel: () => Promise.reject(new TypeError('terminated')),
  });
  const headers = { 'content-type': 'text/event-stream' };
  const { stream } = await streamed('chat', { fetch: async () => new Response(body, { headers }) });
  expect(await read(stream)).toEqual({ events: [], error: undefined });
});

test.each([
  ['an event named error', 'chat', 'event: error\ndata: {"message":"m","code":"timeout"}'],
  ['a top-level error', 'chat', 'data: {"error":{"message":"m","code":"timeout"}}'],
  ['a flat error', 'responses', 'data: {"type":"error","message":"m","code":"timeout"}'],
  [
    'a nested error',
    'responses',
    'data: {"type":"error","error":{"message":"m","code":"timeout"}}',
  ],
] as const)(
  '%s ends the stream with the request id of its head (faults 70 and 71)',
  async (_what, endpoint, record) => {
    for (const before of ['', `data: ${JSON.stringify({ ...says('a'), type: 'x' })}\n\n`]) {
      const { events, error, reply } = await readOpen(`${before}${record}\n\n`, endpoint);
      expect(events).toHaveLength(before ? 1 : 0);
      expect(error).toMatchObject({
        type: 'gateway_timeout',
        message: 'm',
        status: undefined,
        requestId: 'req_scripted',
        requestIdFrom: 'header',
      });
      expect(reply.isCancelled).toBe(true);
    }
  },
);

test('an error and response.failed are one error: the first, completed by the second (fault 72)', async () => {
  const first = { type: 'error', message: 'Upstream went quiet.', code: null };
  const second = {
    type: 'response.failed',
    response: { error: { code: 'rate_limit_exceeded', message: 'Other words.' } },
  };
  const { error } = await readAll(
    `data: ${JSON.stringify(first)}\n\ndata: ${JSON.stringify(second)}\n\n`,
    'responses',
  );
  expect(error).toMatchObject({
    message: 'Upstream went quiet.',
    code: 'rate_limit_exceeded',
    type: 'rate_limit_exceeded',
  });
});

test('response.failed speaks from its response (fault 73)', async () => {
  const event = {
    type: 'response.failed',
    response: { error: { code: 'server_error', message: 'm' } },
  };
  const { error } = await readAll(`data: ${JSON.stringify(event)}\n\n`, 'responses');
  expect(error).toMatchObject({ type: 'api_error', code: 'server_error', message: 'm' });
});

test.each(['error', 'network_error'])(
  'the finish reason %s is an error (fault 50)',
  async (reason) => {
    const { error } = await readAll(
      `data: ${JSON.stringify(says('', { finish_reason: reason }))}\n\n`,
    );
    expect(error).toMatchObject({ type: 'api_error', code: reason, retryable: true });
  },
);

test.each([
  ['in mid-answer', 77, true],
  ['before any text', 78, false],
])('a minute without a byte %s is a stall (fault %i)', async (_when, _fault, hasText) => {
  vi.useFakeTimers();
  const { stream, send, reply } = await streamed();
  if (hasText) send(says('a'));
  const reading = read(stream);
  await vi.advanceTimersByTimeAsync(59_000);
  expect(reply.isCancelled).toBe(false);
  await vi.advanceTimersByTimeAsync(1_100);
  const { events, error } = await reading;
  expect(wordsOf(events)).toBe(hasText ? 'a' : '');
  expect(error).toMatchObject({ code: 'stalled', retryable: true, requestId: 'req_scripted' });
  expect(reply.isCancelled).toBe(true);
});

test.each([
  ['comments', ': still here\n\n'],
  ['keepalive events', 'data: {"type":"keepalive"}\n\n'],
  ['empty deltas', 'data: {"type":"response.output_text.delta","delta":""}\n\n'],
])('five minutes of %s are a stall (fault 79)', async (_what, text) => {
  vi.useFakeTimers();
  const { stream, write } = await streamed('responses');
  const reading = read(stream);
  const timer = setInterval(() => write(text), 10_000);
  await vi.advanceTimersByTimeAsync(299_000);
  clearInterval(timer);
  await vi.advanceTimersByTimeAsync(1_100);
  expect((await reading).error).toMatchObject({ code: 'stalled' });
});

test('one character every 20 seconds goes on for ever (fault 80)', async () => {
  vi.useFakeTimers();
  const { stream, send, write } = await streamed();
  const reading = read(stream);
  for (let at = 0; at < 60; at++) {
    send(says('x'));
    await vi.advanceTimersByTimeAsync(20_000);
  }
  write(done);
  expect((await reading).events).toHaveLength(60);
});

test('a finished answer whose connection lingers is complete after two seconds', async () => {
  vi.useFakeTimers();
  const { stream, send, write } = await streamed();
  send(stop);
  const reading = read(stream);
  const timer = setInterval(() => write(': still here\n\n'), 500);
  await vi.advanceTimersByTimeAsync(2_100);
  clearInterval(timer);
  expect(await reading).toMatchObject({ error: undefined });
});

test('a stall is only called after a chance to read what arrived meanwhile (fault 135)', async () => {
  const { stream, send, write } = await streamed('chat', { idleTimeoutMs: 50 });
  const reading = read(stream);
  // Both are due when the page wakes, the clock first.
  setTimeout(() => {
    send(says('awake'));
    write(done);
  }, 60);
  await Promise.resolve();
  const asleepSince = performance.now();
  while (performance.now() - asleepSince < 100);
  expect(wordsOf((await reading).events)).toBe('awake');
});

test('the time a reader takes is its own (fault 135)', async () => {
  vi.useFakeTimers();
  const { stream, send, write } = await streamed();
  const batches = stream.batches();
  send(says('a'));
  await batches.next();
  await vi.advanceTimersByTimeAsync(600_000);
  const next = batches.next();
  await vi.advanceTimersByTimeAsync(30_000);
  write(done);
  expect(await next).toMatchObject({ done: true });
});

test.each([Infinity, 2 ** 31])('a clock may be set to %s', async (ms) => {
  vi.useFakeTimers();
  const { stream, write } = await streamed('chat', {
    idleTimeoutMs: ms,
    progressTimeoutMs: ms,
    headTimeoutMs: ms,
  });
  const reading = read(stream);
  await vi.advanceTimersByTimeAsync(3_600_000);
  write(done);
  expect(await reading).toMatchObject({ error: undefined });
});

test('cancelling ends the iteration with an AbortedError', async () => {
  const { stream, send, reply } = await streamed();
  send(says('a'));
  const reading = read(stream);
  await vi.waitFor(() => expect(stream.response.body?.locked).toBe(true));
  await stream.cancel();
  expect((await reading).error).toMatchObject({ type: 'aborted' });
  expect(reply.isCancelled).toBe(true);
});
