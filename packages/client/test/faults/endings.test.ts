import { expect, test, vi } from 'vitest';
import { type Chat, type Endpoint, responses } from '../../src/index.ts';
import { chatOver, last, texts, until } from '../chatOver.ts';
import { repliesInTurn, scriptedReply } from '../scriptedReply.ts';

const streamed = { 'content-type': 'text/event-stream', 'x-request-id': 'req_stream' };
const wire = (...events: (object | string)[]): string =>
  events
    .map((event) => `data: ${typeof event === 'string' ? event : JSON.stringify(event)}\n\n`)
    .join('');
const say = (content: string, reason?: string): object => ({
  choices: [{ index: 0, delta: { content }, ...(reason && { finish_reason: reason }) }],
});
const over = (reason: string): object => ({ choices: [{ delta: {}, finish_reason: reason }] });

/** A chat whose server always streams this text and then closes properly. */
function chatOf(text: string, endpoint?: Endpoint) {
  const { fetch, requests } = repliesInTurn(() => new Response(text, { headers: streamed }));
  return { chat: chatOver(fetch, { maxRetries: 0, ...(endpoint && { endpoint }) }), requests };
}

const status = (chat: Chat): string => chat.store.getState().status;

test('a finish reason is the end, also without a sentinel (fault 54)', async () => {
  const { chat } = chatOf(wire(say('All of it.'), over('stop')));
  await chat.send('Halo');
  expect(last(chat)).toMatchObject({ state: 'complete', finishReason: 'stop' });
  expect(texts(chat)).toEqual(['Halo', 'All of it.']);
});

test('a sentinel is the end, also without a finish reason (fault 55)', async () => {
  const { chat } = chatOf(wire(say('All of it.'), '[DONE]'));
  await chat.send('Halo');
  expect(last(chat)).toMatchObject({ state: 'complete' });
  expect(last(chat)).not.toHaveProperty('finishReason');
  expect(status(chat)).toBe('ready');
});

test('a sentinel at once is an empty answer, and no failure (fault 56)', async () => {
  const { chat, requests } = chatOf(wire('[DONE]'));
  await chat.send('Halo');
  expect(last(chat)).toMatchObject({ role: 'assistant', state: 'complete', parts: [] });
  expect(status(chat)).toBe('ready');
  expect(requests).toHaveLength(1);
});

test('what follows the sentinel is not read (fault 57)', async () => {
  const reply = scriptedReply();
  const chat = chatOver(reply.fetch);
  const turn = chat.send('Halo');
  reply.write(wire(say('All.'), '[DONE]', say(' And more.')));
  await turn;
  expect(texts(chat)).toEqual(['Halo', 'All.']);
  expect(reply.isCancelled).toBe(true);
});

test('the sentinel ends the answer though the server keeps the connection open (fault 58)', async () => {
  const reply = scriptedReply();
  const chat = chatOver(reply.fetch);
  const turn = chat.send('Halo');
  reply.write(wire(say('All.'), '[DONE]'));
  await turn;
  expect(last(chat)?.state).toBe('complete');
  expect(status(chat)).toBe('ready');
  expect(reply.isCancelled).toBe(true);
});

test.each([
  ['a word behind it', 'data: [DONE]x\n\n'],
  ['a second line of data', 'data: [DONE]\ndata: {}\n\n'],
])('what only looks like the sentinel is not: %s (fault 59)', async (_what, text) => {
  const { chat } = chatOf(wire(say('So far')) + text);
  await chat.send('Halo');
  expect(last(chat)).toMatchObject({
    state: 'failed',
    error: { type: 'unreadable_reply', code: 'invalid_json' },
  });
  expect(texts(chat)).toEqual(['Halo', 'So far']);
});

test('a proper close in the middle of an answer interrupts it, and its text stays (fault 60)', async () => {
  const { chat, requests } = chatOf(wire(say('Half of')));
  await chat.send('Halo');
  expect(last(chat)).toMatchObject({
    state: 'interrupted',
    error: { type: 'stream_interrupted', code: 'early_end', requestId: 'req_stream' },
  });
  expect(texts(chat)).toEqual(['Halo', 'Half of']);
  expect(status(chat)).toBe('error');
  expect(requests).toHaveLength(1);
});

test('an answer that breaks off before its first word is asked for three times (fault 61, 63)', async () => {
  vi.useFakeTimers();
  for (const [ending, code] of [
    ['end', 'early_end'],
    ['reset', 'connection_reset'],
  ] as const) {
    const { fetch, requests } = repliesInTurn(() => {
      const reply = scriptedReply();
      queueMicrotask(() => reply[ending]());
      return reply.fetch('https://x.test');
    });
    const chat = chatOver(fetch);
    const turn = chat.send('Halo');
    await vi.runAllTimersAsync();
    await turn;
    expect(requests).toHaveLength(3);
    expect(last(chat)).toMatchObject({
      state: 'failed',
      parts: [],
      error: { type: 'stream_interrupted', code, attempt: 3 },
    });
  }
  vi.useRealTimers();
});

test.each(['silence', 'a reset', 'a stop'])(
  'an error that says little is told all the same, after %s (fault 72)',
  async (what) => {
    vi.useFakeTimers();
    const reply = scriptedReply();
    const chat = chatOver(reply.fetch, { maxRetries: 0, endpoint: responses });
    const turn = chat.send('Halo');
    reply.send({ type: 'response.output_text.delta', delta: 'Half' });
    reply.send({ type: 'error', message: 'Gone quiet.' });
    await vi.advanceTimersByTimeAsync(0);
    expect(status(chat)).toBe('streaming');
    if (what === 'a reset') reply.reset();
    if (what === 'a stop') void chat.stop();
    await vi.advanceTimersByTimeAsync(what === 'silence' ? 600 : 0);
    await turn;
    expect(last(chat)).toMatchObject(
      what === 'a stop'
        ? { state: 'stopped' }
        : { state: 'failed', error: { type: 'api_error', message: 'Gone quiet.' } },
    );
    expect(texts(chat)).toEqual(['Halo', 'Half']);
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  },
);

test('a reset in the middle of an answer interrupts it, and its text and id stay (fault 62)', async () => {
  const reply = scriptedReply();
  const chat = chatOver(reply.fetch);
  const turn = chat.send('Halo');
  reply.send({ id: 'chatcmpl-1', ...say('Half of') });
  await until(chat.store, () => texts(chat)[1] === 'Half of');
  reply.reset();
  await turn;
  expect(last(chat)).toMatchObject({
    state: 'interrupted',
    responseId: 'chatcmpl-1',
    error: { type: 'stream_interrupted', code: 'connection_reset', requestId: 'req_scripted' },
  });
  expect(texts(chat)).toEqual(['Halo', 'Half of']);
  expect(reply.requests).toHaveLength(1);
});

test('a reset after the finish reason changes nothing (fault 64)', async () => {
  const reply = scriptedReply();
  const chat = chatOver(reply.fetch);
  const turn = chat.send('Halo');
  reply.write(wire(say('All of it.', 'stop')));
  await until(chat.store, () => last(chat)?.finishReason === 'stop');
  reply.reset();
  await turn;
  expect(last(chat)?.state).toBe('complete');
  expect(status(chat)).toBe('ready');
});

test('a body that cannot be cancelled after the sentinel disturbs nobody (fault 65)', async () => {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) =>
      controller.enqueue(new TextEncoder().encode(wire(say('All.'), '[DONE]'))),
    cancel: () => Promise.reject(new TypeError('terminated')),
  });
  const { fetch } = repliesInTurn(() => new Response(body, { headers: streamed }));
  const chat = chatOver(fetch);
  await chat.send('Halo');
  expect(last(chat)?.state).toBe('complete');
});

test('an error in JSON with status 200 is that error (fault 66)', async () => {
  const { fetch, requests } = repliesInTurn(() =>
    Response.json({
      error: { message: 'Bad key.', code: 'invalid_api_key', request_id: 'req_body' },
    }),
  );
  const chat = chatOver(fetch);
  await chat.send('Halo');
  expect(last(chat)).toMatchObject({
    state: 'failed',
    error: { type: 'authentication_error', requestId: 'req_body' },
  });
  expect(requests).toHaveLength(1);
});

const errorEvents = {
  'a top-level error': { error: { message: 'Quiet.', type: 'api_error' } },
  'a flat error': { type: 'error', code: 'server_error', message: 'Quiet.' },
  'response.failed': {
    type: 'response.failed',
    response: { error: { code: 'server_error', message: 'Quiet.' } },
  },
} as const;

test.each(Object.entries(errorEvents))(
  '%s before any text is tried again, and shown once it is given up (fault 70, 73)',
  async (_form, event) => {
    vi.useFakeTimers();
    const { fetch, requests } = repliesInTurn(
      () => new Response(`event: error\n${wire(event)}`, { headers: streamed }),
    );
    const chat = chatOver(fetch, { endpoint: responses });
    const turn = chat.send('Halo');
    await vi.runAllTimersAsync();
    await turn;
    vi.useRealTimers();
    expect(requests).toHaveLength(3);
    expect(last(chat)).toMatchObject({
      state: 'failed',
      error: { type: 'api_error', message: 'Quiet.', requestId: 'req_stream' },
    });
  },
);

test.each(Object.entries(errorEvents))(
  '%s after some text keeps the text, and is not tried again (fault 71, 73)',
  async (_form, event) => {
    const begun = { type: 'response.output_text.delta', delta: 'So far' };
    const { chat, requests } = chatOf(wire(begun, event), responses);
    chat.configure({ maxRetries: 2 });
    await chat.send('Halo');
    expect(requests).toHaveLength(1);
    expect(last(chat)).toMatchObject({
      state: 'failed',
      error: { type: 'api_error', message: 'Quiet.' },
    });
    expect(texts(chat)).toEqual(['Halo', 'So far']);
  },
);

test('an error and the failed response after it are one failure (fault 72)', async () => {
  const failed = {
    type: 'response.failed',
    response: { error: { code: 'rate_limit_exceeded', message: 'A second word.' } },
  };
  const begun = { type: 'response.output_text.delta', delta: 'So far' };
  const { chat } = chatOf(wire(begun, errorEvents['a flat error'], failed), responses);
  const errors = new Set<unknown>();
  chat.store.subscribe(() => errors.add(last(chat)?.error));
  await chat.send('Halo');
  expect(last(chat)).toMatchObject({ state: 'failed', error: { message: 'Quiet.' } });
  expect(errors.size).toBe(2);
});

const part = { type: 'response.output_text.delta', delta: 'So far' };
const incomplete = (reason: string): object => ({
  type: 'response.incomplete',
  response: { incomplete_details: { reason } },
});

test.each([
  ['length', undefined, wire(say('So far', 'length'))],
  ['max_output_tokens', responses, wire(part, incomplete('max_output_tokens'))],
] as const)(
  'an answer at its length limit is incomplete, no error, and goes on (%s) (fault 74)',
  async (reason, endpoint, text) => {
    const { chat } = chatOf(text, endpoint);
    await chat.send('Halo');
    expect(last(chat)).toMatchObject({ state: 'incomplete', finishReason: reason });
    expect(last(chat)).not.toHaveProperty('error');
    expect(status(chat)).toBe('ready');
    await chat.continueAnswer();
    expect(texts(chat)).toEqual(['Halo', 'So farSo far']);
  },
);

test.each([
  [undefined, wire(say('So far', 'content_filter'))],
  [responses, wire(part, incomplete('content_filter'))],
] as const)('an answer that was filtered is incomplete, and no error (fault 75)', async (...to) => {
  const { chat } = chatOf(to[1], to[0]);
  await chat.send('Halo');
  expect(last(chat)).toMatchObject({ state: 'incomplete', finishReason: 'content_filter' });
  expect(texts(chat)).toEqual(['Halo', 'So far']);
  expect(status(chat)).toBe('ready');
});

test('a whole answer is not continued: nothing is asked', async () => {
  const { chat, requests } = chatOf(wire(say('All.', 'stop')));
  await chat.send('Halo');
  await chat.continueAnswer();
  expect(requests).toHaveLength(1);
});

test('a half answer whose rest never began stays interrupted, with its text', async () => {
  const first = scriptedReply();
  const { fetch } = repliesInTurn(
    () => first.fetch('https://x.test'),
    () => new Response('', { headers: streamed }),
  );
  const chat = chatOver(fetch, { maxRetries: 0 });
  const turn = chat.send('Halo');
  first.say('Half of');
  first.end();
  await turn;
  await chat.continueAnswer();
  expect(last(chat)).toMatchObject({ state: 'interrupted', error: { code: 'early_end' } });
  expect(texts(chat)).toEqual(['Halo', 'Half of']);
});

test('the last words are in the state before the answer is called finished (fault 81)', async () => {
  const reply = scriptedReply();
  const chat = chatOver(reply.fetch);
  const seen: [string, string][] = [];
  chat.store.subscribe(() => seen.push([status(chat), texts(chat)[1] ?? '']));
  const turn = chat.send('Halo');
  reply.write(wire(say('The last'), say(' word.'), over('stop'), '[DONE]'));
  reply.end();
  await turn;
  expect(seen.slice(-2)).toEqual([
    ['streaming', 'The last word.'],
    ['ready', 'The last word.'],
  ]);
});

test('a listener that throws in the middle of an answer is told of, and stops nothing (fault 82)', async () => {
  const reported = vi.fn<(thrown: unknown) => void>();
  vi.stubGlobal('reportError', reported);
  const { chat } = chatOf(wire(say('All '), say('of it.'), over('stop'), '[DONE]'));
  const broken = new Error('listener');
  let thrown = 0;
  chat.store.subscribe(({ status: now }) => {
    if (now !== 'streaming' || thrown++ > 0) return;
    throw broken;
  });
  const heard = vi.fn<() => void>();
  chat.store.subscribe(heard);
  await chat.send('Halo');
  vi.unstubAllGlobals();
  expect(texts(chat)).toEqual(['Halo', 'All of it.']);
  expect(reported.mock.calls).toEqual([[broken]]);
  expect(heard).toHaveBeenCalled();
});
