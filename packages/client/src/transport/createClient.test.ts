import { afterEach, expect, test, vi } from 'vitest';
import { answer, refusal, repliesInTurn, scriptedReply } from '../../test/scriptedReply.ts';
import { read, streamed } from '../../test/streamed.ts';
import { createClient } from './createClient.ts';
import { requestLog } from './requestLog.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const baseURL = 'https://api.test/v1';
const ask = { model: 'm', messages: [{ role: 'user' as const, content: 'Halo' }] };

async function textOf(stream: AsyncIterable<{ choices?: { delta?: { content?: unknown } }[] }>) {
  let text = '';
  for await (const chunk of stream) text += (chunk.choices?.[0]?.delta?.content as string) ?? '';
  return text;
}

test('streams the events of an answer, and knows its request id before the first', async () => {
  const client = createClient({ baseURL, fetch: answer('Selamat ', 'pagi.') as never });
  const stream = await client.chat.completions.create({ ...ask, stream: true });
  expect(stream.requestId).toBe('req_answer');
  expect(await textOf(stream)).toBe('Selamat pagi.');
});

test('a plain reply is its JSON, with the request id beside it', async () => {
  const body = { object: 'list', data: [{ id: 'm' }] };
  const { fetch, requests } = repliesInTurn(() =>
    Response.json(body, { headers: { 'x-request-id': 'req_list' } }),
  );
  const models = await createClient({ baseURL, fetch, apiKey: 'nsk_1' }).models.list({
    capability: 'chat',
  });
  expect(models).toEqual(body);
  expect(models.requestId).toBe('req_list');
  expect(requests[0]).toMatchObject({
    url: `${baseURL}/models?capability=chat`,
    init: { method: 'GET', redirect: 'manual', headers: { authorization: 'Bearer nsk_1' } },
  });
});

test('ids are encoded in paths', async () => {
  const { fetch, requests } = repliesInTurn(() => Response.json({ id: 'kimi-k2:search' }));
  await createClient({ baseURL, fetch }).models.retrieve('kimi-k2:search');
  expect(requests[0]?.url).toBe(`${baseURL}/models/kimi-k2%3Asearch`);
});

const html = { 'content-type': 'text/html' };
const eventStream = { 'content-type': 'text/event-stream' };

test.each([
  ['an HTML page', 67, () => new Response('<html>', { headers: html }), 'unexpected_content_type'],
  ['204', 104, () => new Response(null, { status: 204 }), 'empty_body'],
  [
    'JSON without anything',
    104,
    () => new Response('', { headers: { 'content-type': 'application/json' } }),
    'empty_body',
  ],
  [
    'broken JSON',
    29,
    () => new Response('{"a":', { headers: { 'content-type': 'application/json' } }),
    'invalid_json',
  ],
  [
    'a redirect',
    103,
    () => new Response(null, { status: 302, headers: { location: 'https://b.test' } }),
    'unexpected_redirect',
  ],
] as const)(
  '%s in place of an answer is unreadable (fault %i)',
  async (_what, _fault, reply, code) => {
    const { fetch, requests } = repliesInTurn(reply);
    const { chat } = createClient({ baseURL, fetch });
    for (const stream of [true, false] as const) {
      await expect(chat.completions.create({ ...ask, stream } as never)).rejects.toMatchObject({
        type: 'unreadable_reply',
        code,
        retryable: false,
      });
    }
    expect(requests).toHaveLength(2);
  },
);

test.each([
  ['with the type of a stream, an early end', 61, eventStream, 'early_end'],
  ['without a type, an empty body', 104, {}, 'empty_body'],
])('a stream of no bytes is, %s (fault %i)', async (_what, _fault, headers, code) => {
  for (const body of [null, new ReadableStream({ start: (controller) => controller.close() })]) {
    const response = new Response(body, { headers });
    const { stream } = await streamed('chat', { fetch: async () => response });
    expect((await read(stream)).error).toMatchObject({ code });
  }
});

test('a stream without a content type is read as one (fault 69)', async () => {
  const bytes = new TextEncoder().encode('data: {"choices":[]}\n\ndata: [DONE]\n\n');
  const { stream } = await streamed('chat', { fetch: async () => new Response(bytes) });
  expect(await read(stream)).toEqual({ events: [{ choices: [] }], error: undefined });
});

test.each(['application/json', 'text/plain'])(
  'a JSON answer to a stream request is taken as the answer, also as %s (fault 68)',
  async (type) => {
    const answer = {
      id: 'c',
      choices: [{ index: 0, message: { content: 'Whole.' }, finish_reason: 'stop' }],
    };
    const { fetch } = repliesInTurn(
      () => new Response(JSON.stringify(answer), { headers: { 'content-type': type } }),
    );
    const { stream } = await streamed('chat', { fetch });
    expect(await read(stream)).toEqual({ events: [answer], error: undefined });
  },
);

test('a JSON error with status 200 is an error, and is tried again as it deserves (fault 66)', async () => {
  vi.useFakeTimers();
  const reply = { error: { message: 'm', type: 'overloaded_error', request_id: 'req_in_body' } };
  const { fetch, requests } = repliesInTurn(() => Response.json(reply));
  const { chat } = createClient({ baseURL, fetch });
  const asked = chat.completions.create({ ...ask, stream: true }).catch((error: unknown) => error);
  await vi.runAllTimersAsync();
  expect(await asked).toMatchObject({
    type: 'service_unavailable',
    requestId: 'req_in_body',
    requestIdFrom: 'body',
    attempt: 3,
  });
  expect(requests).toHaveLength(3);
});

test('an error body that never ends is given up after ten seconds (fault 120)', async () => {
  vi.useFakeTimers();
  const reply = scriptedReply({ status: 503 });
  const { chat } = createClient({ baseURL, fetch: reply.fetch, maxRetries: 0 });
  const asked = chat.completions.create(ask).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(9_900);
  expect(reply.isCancelled).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  expect(await asked).toMatchObject({ type: 'service_unavailable', status: 503 });
  expect(reply.isCancelled).toBe(true);
});

test('of an endless error body 64 KiB are read (fault 121)', async () => {
  let sent = 0;
  let isCancelled = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 16 * 1024;
      controller.enqueue(new Uint8Array(16 * 1024).fill(0x78));
    },
    cancel: () => void (isCancelled = true),
  });
  const { fetch } = repliesInTurn(() => new Response(body, { status: 500 }));
  const { chat } = createClient({ baseURL, fetch, maxRetries: 0 });
  const error = await chat.completions.create(ask).catch((thrown: { body?: string }) => thrown);
  expect(error).toMatchObject({ type: 'api_error', status: 500 });
  expect((error as { body?: string }).body).toHaveLength(64 * 1024);
  expect(sent).toBeLessThanOrEqual(6 * 16 * 1024);
  expect(isCancelled).toBe(true);
});

test('a JSON body that breaks off or never ends is an interruption', async () => {
  vi.useFakeTimers();
  for (const [ends, code] of [
    ['reset', 'connection_reset'],
    ['', 'stalled'],
  ] as const) {
    const reply = scriptedReply({ headers: { 'content-type': 'application/json' } });
    const { models } = createClient({ baseURL, fetch: reply.fetch, maxRetries: 0 });
    const asked = models.list().catch((error: unknown) => error);
    reply.write('{"data":');
    await vi.advanceTimersByTimeAsync(1);
    if (ends) reply.reset();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(await asked).toMatchObject({ type: 'stream_interrupted', code });
  }
});

test.each([
  ['the network refuses', 126],
  ['CORS hides the reply', 127],
])('when %s it is a connection error that does not claim to be offline (fault %i)', async () => {
  vi.useFakeTimers();
  const { fetch, requests } = repliesInTurn(() => Promise.reject(new TypeError('Failed to fetch')));
  const asked = createClient({ baseURL, fetch })
    .chat.completions.create(ask)
    .catch((error: unknown) => error);
  await vi.runAllTimersAsync();
  expect(await asked).toMatchObject({
    type: 'connection_error',
    code: 'connection_failed',
    message: expect.stringMatching(/CORS/) as string,
    attempt: 3,
  });
  expect(String(await asked)).not.toMatch(/offline/);
  expect(requests).toHaveLength(3);
});

test('a device that says it is offline is believed (fault 124)', async () => {
  vi.stubGlobal('navigator', { onLine: false });
  const { fetch } = repliesInTurn(() => Promise.reject(new TypeError('Failed to fetch')));
  const { chat } = createClient({ baseURL, fetch, maxRetries: 0 });
  await expect(chat.completions.create(ask)).rejects.toMatchObject({ code: 'offline' });
});

test('a head that does not come for a minute is a timeout, tried again (fault 129)', async () => {
  vi.useFakeTimers();
  let isAborted = 0;
  const never: typeof fetch = (_input, init) => {
    init?.signal?.addEventListener('abort', () => isAborted++);
    return new Promise(() => undefined);
  };
  const asked = createClient({ baseURL, fetch: never })
    .chat.completions.create({ ...ask, stream: true })
    .catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(59_900);
  expect(isAborted).toBe(0);
  await vi.runAllTimersAsync();
  expect(await asked).toMatchObject({ type: 'timeout_error', code: 'no_reply', attempt: 3 });
  expect(isAborted).toBe(3);
});

test('a reply that comes after the request was given up is let go', async () => {
  vi.useFakeTimers();
  let answerLate!: (response: Response) => void;
  const late = scriptedReply();
  const deaf: typeof fetch = () => new Promise((resolve) => void (answerLate = resolve));
  const { chat } = createClient({ baseURL, fetch: deaf, maxRetries: 0 });
  const asked = chat.completions.create({ ...ask, stream: true }).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(60_100);
  expect(await asked).toMatchObject({ type: 'timeout_error' });
  answerLate(await late.fetch(baseURL));
  await vi.waitFor(() => expect(late.isCancelled).toBe(true));
});

test.each(['gone', { left: true }, null, 5])(
  'the reason %j of a signal that fires is the cause (fault 132)',
  async (reason) => {
    const controller = new AbortController();
    const reply = scriptedReply();
    const client = createClient({ baseURL, fetch: reply.fetch });
    const stream = await client.chat.completions.create(
      { ...ask, stream: true },
      { signal: controller.signal },
    );
    reply.say('x');
    const reading = read(stream);
    controller.abort(reason);
    expect((await reading).error).toMatchObject({ type: 'aborted', cause: reason });
    expect(reply.isCancelled).toBe(true);
  },
);

test('a signal that fires ends a wait before the next attempt at once (fault 130)', async () => {
  const controller = new AbortController();
  const { fetch, requests } = repliesInTurn(refusal(503, {}, { 'retry-after': '30' }));
  const asked = createClient({ baseURL, fetch }).chat.completions.create(ask, controller);
  await vi.waitFor(() => expect(requests).toHaveLength(1));
  await new Promise((resolve) => setTimeout(resolve));
  controller.abort();
  await expect(asked).rejects.toMatchObject({ type: 'aborted' });
  expect(requests).toHaveLength(1);
});

test('a signal that has fired makes no request (fault 133)', async () => {
  const { fetch, requests } = repliesInTurn(answer('x'));
  const client = createClient({ baseURL, fetch });
  const log = requestLog(client);
  await expect(
    client.chat.completions.create(ask, { signal: AbortSignal.abort() }),
  ).rejects.toMatchObject({ type: 'aborted' });
  expect(requests).toHaveLength(0);
  expect(log.getState()).toEqual([]);
});

test('retries wait on a clock that does not jump (fault 139)', async () => {
  vi.useFakeTimers();
  const { fetch, requests } = repliesInTurn(refusal(503, {}, { 'retry-after': '3' }), answer('x'));
  const asked = createClient({ baseURL, fetch }).chat.completions.create({ ...ask, stream: true });
  await vi.advanceTimersByTimeAsync(0);
  vi.setSystemTime(Date.now() + 3_600_000);
  await vi.advanceTimersByTimeAsync(2_900);
  expect(requests).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1_200);
  expect(requests).toHaveLength(2);
  await asked;
});

test.each([
  ['86400', 118],
  ['99999999999', 119],
])('a Retry-After of %s is not served (fault %i)', async (seconds) => {
  const { fetch, requests } = repliesInTurn(refusal(503, {}, { 'retry-after': seconds }));
  await expect(createClient({ baseURL, fetch }).chat.completions.create(ask)).rejects.toMatchObject(
    { retryAfterMs: Number(seconds) * 1000 },
  );
  expect(requests).toHaveLength(1);
});

test.each(['0', 'Wed, 21 Oct 2015 07:28:00 GMT', '-1', 'soon'])(
  'a Retry-After of %s is an ordinary backoff, no hot loop (faults 116 and 117)',
  async (value) => {
    vi.useFakeTimers();
    const { fetch, requests } = repliesInTurn(refusal(503, {}, { 'retry-after': value }));
    const asked = createClient({ baseURL, fetch })
      .chat.completions.create(ask)
      .catch(() => undefined);
    await vi.advanceTimersByTimeAsync(200);
    expect(requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(400);
    expect(requests).toHaveLength(2);
    await vi.runAllTimersAsync();
    await asked;
  },
);

test('503 for ever is three requests, and nothing in the background (fault 99)', async () => {
  vi.useFakeTimers();
  const { fetch, requests } = repliesInTurn(refusal(503));
  const asked = createClient({ baseURL, fetch })
    .chat.completions.create(ask)
    .catch(() => undefined);
  await vi.advanceTimersByTimeAsync(600_000);
  await asked;
  expect(requests).toHaveLength(3);
});

test('success without a request id is success (fault 123)', async () => {
  const { fetch } = repliesInTurn(() => Response.json({ data: [] }));
  expect((await createClient({ baseURL, fetch }).models.list()).requestId).toBeUndefined();
});

test('the request id of a success is read from its body when the header is hidden', async () => {
  const { fetch } = repliesInTurn(() =>
    Response.json({ data: [], _metadata: { request_id: 'req_meta' } }),
  );
  const client = createClient({ baseURL, fetch });
  const log = requestLog(client);
  expect((await client.models.list()).requestId).toBe('req_meta');
  expect(log.getState()[0]).toMatchObject({ requestId: 'req_meta' });
});

test('generates pictures', async () => {
  const pictures = { created: 1, data: [{ url: 'https://a.test/1' }] };
  const { fetch, requests } = repliesInTurn(() => Response.json(pictures));
  const client = createClient({ baseURL, fetch });
  expect(await client.images.generate({ model: 'm', prompt: 'a becak' })).toEqual(pictures);
  expect(requests[0]).toMatchObject({
    url: `${baseURL}/images/generations`,
    init: { method: 'POST', body: '{"model":"m","prompt":"a becak"}' },
  });
});

test('an idempotency key goes out on every attempt, and only under a header somebody named', async () => {
  vi.useFakeTimers();
  const { fetch, requests } = repliesInTurn(refusal(503), answer('x'));
  const call = { idempotencyKey: 'turn-1' };
  const named = createClient({ baseURL, fetch, idempotencyHeader: 'Idempotency-Key' });
  const asked = named.chat.completions.create({ ...ask, stream: true }, call);
  await vi.runAllTimersAsync();
  await asked;
  await createClient({ baseURL, fetch }).chat.completions.create({ ...ask, stream: true }, call);
  expect(requests.map(({ init }) => new Headers(init?.headers).get('idempotency-key'))).toEqual([
    'turn-1',
    'turn-1',
    null,
  ]);
});

test('asks again after 503 and counts its attempts; never after 400 (fault 100)', async () => {
  const wait = { 'retry-after-ms': '1' };
  vi.spyOn(Math, 'random').mockReturnValue(0);
  const flapping = repliesInTurn(
    refusal(503, {}, wait),
    refusal(503, {}, wait),
    answer('Up again.'),
  );
  const stream = await createClient({ baseURL, fetch: flapping.fetch }).chat.completions.create({
    ...ask,
    stream: true,
  });
  expect(await textOf(stream)).toBe('Up again.');

  const down = repliesInTurn(refusal(503, {}, wait));
  await expect(
    createClient({ baseURL, fetch: down.fetch }).chat.completions.create(ask),
  ).rejects.toMatchObject({ type: 'service_unavailable', attempt: 3 });
  expect(down.requests).toHaveLength(3);

  const bad = repliesInTurn(refusal(400));
  await expect(
    createClient({ baseURL, fetch: bad.fetch }).chat.completions.create(ask),
  ).rejects.toMatchObject({ type: 'invalid_request_error', attempt: 1 });
  expect(bad.requests).toHaveLength(1);
});

test('leaving the loop early closes the request', async () => {
  const reply = scriptedReply();
  const client = createClient({ baseURL, fetch: reply.fetch });
  const stream = await client.chat.completions.create({ ...ask, stream: true });
  reply.say('x');
  for await (const _chunk of stream) break;
  expect(reply.isCancelled).toBe(true);
});

test.each([
  '',
  'api/nusantara',
  'ftp://x.test',
  '//x.test',
  'http://',
  'http://a:b:c',
  'https://user:secret@x.test',
  'https://x.test?a=b',
  '/api#a',
])('refuses %j as a base URL (fault 128)', (address) => {
  expect(() => createClient({ baseURL: address })).toThrow(TypeError);
});

test('refuses plain http on an https page, except to this machine (fault 128)', () => {
  vi.stubGlobal('location', { protocol: 'https:' });
  expect(() => createClient({ baseURL: 'http://x.test/v1' })).toThrow(TypeError);
  expect(() => createClient({ baseURL: 'http://localhost:8787/v1' })).not.toThrow();
});

test.each(['', 'nsk_1\n', 'nsk 1', 'nsk_ñ'])(
  'refuses %j as a key, without repeating it',
  (apiKey) => {
    expect(() => createClient({ baseURL, apiKey })).toThrow(TypeError);
    expect(() => createClient({ baseURL, apiKey })).not.toThrow(/nsk/);
  },
);

test('refuses a key in a browser unless told otherwise', () => {
  vi.stubGlobal('window', { document: {} });
  expect(() => createClient({ apiKey: 'nsk_1' })).toThrow(/relay/);
  expect(() => createClient({ apiKey: 'nsk_1', dangerouslyAllowBrowser: true })).not.toThrow();
  expect(() => createClient({ baseURL: '/api/nusantara' })).not.toThrow();
});
