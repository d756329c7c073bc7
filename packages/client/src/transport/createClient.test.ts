import { expect, test, vi } from 'vitest';
import { answer, refusal, repliesInTurn, scriptedReply } from '../../test/scriptedReply.ts';
import { createClient } from './createClient.ts';

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

test('a stream that just ends is an error, and what it said before is not', async () => {
  const reply = scriptedReply();
  const client = createClient({ baseURL, fetch: reply.fetch });
  const stream = await client.chat.completions.create({ ...ask, stream: true });
  reply.say('Half an ans');
  reply.end();
  const seen: unknown[] = [];
  const reading = (async () => {
    for await (const chunk of stream) seen.push(chunk);
  })();
  await expect(reading).rejects.toMatchObject({
    type: 'stream_interrupted',
    code: 'early_end',
    requestId: 'req_scripted',
  });
  expect(seen).toHaveLength(1);
});

test('a reset is an error before the finish reason, and nothing after it', async () => {
  for (const [finished, outcome] of [
    [false, 'connection_reset'],
    [true, 'Done.'],
  ] as const) {
    const reply = scriptedReply();
    const client = createClient({ baseURL, fetch: reply.fetch });
    const stream = await client.chat.completions.create({ ...ask, stream: true });
    reply.send({
      choices: [{ delta: { content: 'Done.' }, ...(finished && { finish_reason: 'stop' }) }],
    });
    const text = textOf(stream).catch(({ code }: { code: string }) => code);
    await vi.waitFor(() => reply.reset());
    expect(await text).toBe(outcome);
  }
});

test('stops reading at the sentinel and closes the request', async () => {
  const reply = scriptedReply();
  const client = createClient({ baseURL, fetch: reply.fetch });
  const stream = await client.chat.completions.create({ ...ask, stream: true });
  reply.say('All.');
  reply.write('data: [DONE]\n\ndata: not json\n\n');
  expect(await textOf(stream)).toBe('All.');
  expect(reply.isCancelled).toBe(true);
});

test.each([
  ['top-level', { error: { message: 'Quiet.', type: 'api_error', code: 'timeout' } }],
  ['flat', { type: 'error', code: 'timeout', message: 'Quiet.' }],
  [
    'failed',
    { type: 'response.failed', response: { error: { code: 'timeout', message: 'Quiet.' } } },
  ],
])(
  'an error inside a stream is thrown with the request id of its head (%s)',
  async (_form, event) => {
    const reply = scriptedReply();
    const client = createClient({ baseURL, fetch: reply.fetch });
    const stream = await client.responses.create({ model: 'm', input: 'x', stream: true });
    reply.send(event);
    await expect(textOf(stream as never)).rejects.toMatchObject({
      type: 'gateway_timeout',
      message: 'Quiet.',
      requestId: 'req_scripted',
      status: undefined,
    });
    expect(reply.isCancelled).toBe(true);
  },
);

test('data that is not JSON is unreadable, and is in no message', async () => {
  const reply = scriptedReply();
  const client = createClient({ baseURL, fetch: reply.fetch });
  const stream = await client.chat.completions.create({ ...ask, stream: true });
  reply.say('x');
  reply.write('data: <html>secret</html>\n\n');
  const error = await textOf(stream).catch((thrown: Error) => thrown);
  expect(error).toMatchObject({ type: 'unreadable_reply', code: 'invalid_json' });
  expect((error as Error).message).toContain('Event 1');
  expect((error as Error).message).not.toContain('secret');
});

test.each([
  [
    'an HTML page',
    () => new Response('<html>', { headers: { 'content-type': 'text/html' } }),
    'unexpected_content_type',
  ],
  ['nothing', () => new Response(null, { status: 204 }), 'empty_body'],
  [
    'a redirect',
    () => new Response(null, { status: 302, headers: { location: '/' } }),
    'unexpected_redirect',
  ],
])('%s in place of an answer is unreadable', async (_what, reply, code) => {
  const client = createClient({ baseURL, fetch: repliesInTurn(reply).fetch });
  await expect(client.chat.completions.create({ ...ask, stream: true })).rejects.toMatchObject({
    type: 'unreadable_reply',
    code,
  });
});

test('a JSON answer to a stream request is taken as the answer', async () => {
  const reply = {
    id: 'c',
    choices: [{ index: 0, message: { content: 'Whole.' }, finish_reason: 'stop' }],
  };
  const client = createClient({ baseURL, fetch: repliesInTurn(() => Response.json(reply)).fetch });
  const stream = await client.chat.completions.create({ ...ask, stream: true });
  const events = [];
  for await (const event of stream) events.push(event);
  expect(events).toEqual([reply]);
});

test('a JSON error with status 200 is an error', async () => {
  const reply = { error: { message: 'm', type: 'overloaded_error', request_id: 'req_in_body' } };
  const client = createClient({
    baseURL,
    maxRetries: 0,
    fetch: repliesInTurn(() => Response.json(reply)).fetch,
  });
  await expect(client.chat.completions.create({ ...ask, stream: true })).rejects.toMatchObject({
    type: 'service_unavailable',
    requestId: 'req_in_body',
  });
});

test('asks again after 503 and counts its attempts; never after 400', async () => {
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
  vi.restoreAllMocks();
});

test('a signal that has fired makes no request; one that fires closes it', async () => {
  const { fetch, requests } = repliesInTurn(answer('x'));
  const client = createClient({ baseURL, fetch });
  await expect(
    client.chat.completions.create(ask, { signal: AbortSignal.abort() }),
  ).rejects.toMatchObject({ type: 'aborted' });
  expect(requests).toHaveLength(0);

  const reply = scriptedReply();
  const controller = new AbortController();
  const stream = await createClient({ baseURL, fetch: reply.fetch }).chat.completions.create(
    { ...ask, stream: true },
    { signal: controller.signal },
  );
  reply.say('x');
  const reading = textOf(stream);
  controller.abort();
  await expect(reading).rejects.toMatchObject({ type: 'aborted' });
  expect(reply.isCancelled).toBe(true);
});

test('leaving the loop early closes the request', async () => {
  const reply = scriptedReply();
  const client = createClient({ baseURL, fetch: reply.fetch });
  const stream = await client.chat.completions.create({ ...ask, stream: true });
  reply.say('x');
  for await (const _chunk of stream) break;
  expect(reply.isCancelled).toBe(true);
});

test('clocks: a head that does not come is a timeout, a quiet stream has stalled', async () => {
  const never: typeof fetch = () => new Promise(() => undefined);
  const client = createClient({ baseURL, fetch: never, headTimeoutMs: 5, maxRetries: 0 });
  await expect(client.chat.completions.create({ ...ask, stream: true })).rejects.toMatchObject({
    type: 'timeout_error',
  });

  const reply = scriptedReply();
  const quiet = createClient({ baseURL, fetch: reply.fetch, idleTimeoutMs: 5 });
  const stream = await quiet.chat.completions.create({ ...ask, stream: true });
  reply.say('x');
  await expect(textOf(stream)).rejects.toMatchObject({
    type: 'stream_interrupted',
    code: 'stalled',
    requestId: 'req_scripted',
  });
});

test.each(['', 'api/nusantara', 'ftp://x.test', '//x.test', 'http://'])(
  'refuses %j as a base URL',
  (address) => {
    expect(() => createClient({ baseURL: address })).toThrow(TypeError);
  },
);

test('refuses a key in a browser unless told otherwise', () => {
  vi.stubGlobal('window', { document: {} });
  expect(() => createClient({ apiKey: 'nsk_1' })).toThrow(/relay/);
  expect(() => createClient({ apiKey: 'nsk_1', dangerouslyAllowBrowser: true })).not.toThrow();
  expect(() => createClient({ baseURL: '/api/nusantara' })).not.toThrow();
  vi.unstubAllGlobals();
});
