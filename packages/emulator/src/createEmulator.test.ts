import { expect, test } from 'vitest';
import { createEmulator } from './index.ts';
import { base, chat, get, post, readAll, records, respond } from '../test/ask.ts';

const requestId = /^req_[0-9a-f]{24}$/;

test('streams a chat answer: role, content, finish, sentinel', async () => {
  const { fetch } = createEmulator();
  const response = await fetch(`${base}/chat/completions`, post(chat('Hello')));
  const all = records((await readAll(response)).text);

  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  expect(response.headers.get('x-request-id')).toMatch(requestId);
  expect(all[0]).toMatchObject({
    object: 'chat.completion.chunk',
    choices: [{ index: 0, delta: { role: 'assistant', content: '' }, finish_reason: null }],
  });
  expect(all.at(-2)).toMatchObject({ choices: [{ delta: {}, finish_reason: 'stop' }] });
  expect(all.at(-1)).toEqual({ done: true });
  expect(all.every((record) => !('usage' in record))).toBe(true);
});

test('adds a usage chunk with numbers that add up when asked to', async () => {
  const { fetch } = createEmulator();
  const body = chat('/think Hello', { stream_options: { include_usage: true } });
  const all = records((await readAll(await fetch(`${base}/chat/completions`, post(body)))).text);
  const pieces = all.filter(({ choices }) =>
    /"(reasoning_)?content":"[^"]+"/.test(JSON.stringify(choices)),
  );
  const { usage, choices } = all.at(-2) as { usage: Record<string, number>; choices: unknown[] };

  expect(choices).toEqual([]);
  expect(all[0]).toHaveProperty('usage', null);
  expect(usage['completion_tokens']).toBe(pieces.length);
  expect(usage['total_tokens']).toBe((usage['prompt_tokens'] ?? 0) + pieces.length);
});

test('streams a response as numbered events in their order', async () => {
  const { fetch } = createEmulator();
  const response = await fetch(`${base}/responses`, post(respond('/think Hello')));
  const { text } = await readAll(response);
  const all = records(text);
  const types = all.map(({ type }) => type);

  expect([...new Set(types)]).toEqual([
    'response.created',
    'response.in_progress',
    'response.output_item.added',
    'response.reasoning_summary_part.added',
    'response.reasoning_summary_text.delta',
    'response.reasoning_summary_text.done',
    'response.reasoning_summary_part.done',
    'response.output_item.done',
    'response.content_part.added',
    'response.output_text.delta',
    'response.output_text.done',
    'response.content_part.done',
    'response.completed',
    undefined,
  ]);
  expect(all.slice(0, -1).map(({ sequence_number: n }) => n)).toEqual(
    all.slice(0, -1).map((_, index) => index),
  );
  expect(text.match(/^event: (.*)$/gm)).toEqual(
    types.slice(0, -1).map((type) => `event: ${String(type)}`),
  );
  expect(text.endsWith('data: [DONE]\n\n')).toBe(true);
});

test('answers in one piece what it would have streamed', async () => {
  const deltas = records(
    (
      await readAll(
        await createEmulator().fetch(`${base}/responses`, post(respond('Weather in Ambon?'))),
      )
    ).text,
  ).filter(({ type }) => type === 'response.output_text.delta');
  const whole = await createEmulator().fetch(
    `${base}/responses`,
    post(respond('Weather in Ambon?', { stream: false })),
  );

  expect(await whole.json()).toMatchObject({
    object: 'response',
    status: 'completed',
    output: [{ type: 'message', content: [{ text: deltas.map(({ delta }) => delta).join('') }] }],
  });
});

test('gives the same bytes for the same seed and order, and others for another seed', async () => {
  const clock = { now: () => 0, sleep: async () => {} };
  const run = async (seed: number): Promise<string> => {
    const { fetch } = createEmulator({ seed, clock });
    const texts = [];
    for (const prompt of ['Hello', '/think a plan for Ambon', '/error 429']) {
      const response = await fetch(`${base}/chat/completions`, post(chat(prompt)));
      texts.push(response.headers.get('x-request-id'), (await readAll(response)).text);
    }
    return texts.join('\n');
  };

  expect(await run(7)).toBe(await run(7));
  expect(await run(7)).not.toBe(await run(8));
});

test.each([
  ['no key', { method: 'GET' }, 401, 'auth_error', 'missing_api_key'],
  ['a key of another', { headers: { 'x-api-key': 'other' } }, 401, 'auth_error', 'invalid_api_key'],
])('refuses %s', async (_, init, status, type, code) => {
  const { fetch } = createEmulator({ apiKeys: ['nsk_test'] });
  const response = await fetch(`${base}/models`, init);
  const { error } = await response.json();

  expect(response.status).toBe(status);
  expect(error).toMatchObject({ type, code });
  expect(error.request_id).toBe(response.headers.get('x-request-id'));
});

test('lets a key in by either header, and names the 401 as it is told', async () => {
  const { fetch } = createEmulator({ apiKeys: ['nsk_test'], errorType401: 'authentication_error' });

  expect((await fetch(`${base}/models`, get())).status).toBe(200);
  expect((await fetch(`${base}/models`, { headers: { 'x-api-key': 'nsk_test' } })).status).toBe(
    200,
  );
  expect(await (await fetch(`${base}/models`)).json()).toMatchObject({
    error: { type: 'authentication_error' },
  });
});

test.each([
  ['chat/completions', '{', 'invalid_format'],
  ['chat/completions', '', 'invalid_format'],
  ['chat/completions', '[]', 'invalid_format'],
  ['chat/completions', '{"messages":[]}', 'missing_required_parameter'],
  ['chat/completions', '{"model":"nusantara-base"}', 'missing_required_parameter'],
  ['chat/completions', '{"model":"nusantara-base","messages":[]}', 'invalid_messages'],
  ['chat/completions', '{"model":"nusantara-base","messages":[null]}', 'invalid_messages'],
  [
    'chat/completions',
    '{"model":"nusantara-base","messages":[{"role":"user","content":""}]}',
    'invalid_messages',
  ],
  [
    'chat/completions',
    '{"model":"nusantara-base","messages":[{"role":"constructor","content":"x"}]}',
    'invalid_messages',
  ],
  [
    'chat/completions',
    '{"model":"nusantara-base","temperature":3,"messages":[{"role":"user","content":"x"}]}',
    'invalid_parameter',
  ],
  [
    'chat/completions',
    '{"model":"nusantara-base","stream":"yes","messages":[{"role":"user","content":"x"}]}',
    'invalid_parameter_type',
  ],
  [
    'chat/completions',
    '{"model":"nusantara-base","messages":[{"role":"user","content":"/cut after=x"}]}',
    'invalid_directive',
  ],
  ['responses', '{"model":"nusantara-base"}', 'missing_required_parameter'],
  ['responses', '{"model":"nusantara-base","input":[]}', 'invalid_messages'],
  ['responses', '{"model":"nusantara-base","input":[7]}', 'invalid_messages'],
  ['responses', '{"model":"nusantara-base","input":7}', 'invalid_parameter_type'],
])('answers %s with %s by 400 %s', async (path, body, code) => {
  const { fetch } = createEmulator();
  const response = await fetch(`${base}/${path}`, { ...post({}), body });
  const { error } = await response.json();

  expect(response.status).toBe(400);
  expect(error).toMatchObject({ type: 'invalid_request_error', code });
  expect(error.request_id).toBe(response.headers.get('x-request-id'));
});

test('does not know other models, templates, responses and paths', async () => {
  const { fetch } = createEmulator();
  const codeOf = async (path: string, init: RequestInit): Promise<unknown[]> => {
    const response = await fetch(`${base}${path}`, init);
    const { error } = await response.json();
    expect(error.request_id).toBe(response.headers.get('x-request-id'));
    return [response.status, error.type, error.code];
  };

  for (const [code, path, init] of [
    ['model_not_found', '/chat/completions', post(chat('Hello', { model: 'nusantara-xl' }))],
    ['model_not_found', '/models/nusantara-xl', get()],
    ['prompt_not_found', '/responses', post(respond('Hello', { prompt: { id: 'p1' } }))],
    [
      'previous_response_not_found',
      '/responses',
      post(respond('Hello', { previous_response_id: 'resp_0' })),
    ],
    ['response_not_found', '/responses/resp_0', get()],
    ['response_not_found', '/responses/resp_0/cancel', post({})],
    ['invalid_endpoint', '/nothing', get()],
    ['invalid_endpoint', '/chat/completions', get()],
  ] as const) {
    expect(await codeOf(path, init)).toEqual([404, 'not_found_error', code]);
  }
});

test('lists models and finds one by its percent-encoded id', async () => {
  const { fetch } = createEmulator();
  const list = await (await fetch(`${base}/models`, get())).json();
  const one = await fetch(`${base}/models/${encodeURIComponent('kimi-k2:search')}`, get());
  const searching = await fetch(`${base}/models?capability=web_search`, get());

  expect(list).toMatchObject({ object: 'list' });
  expect(list.data.map(({ id }: { id: string }) => id)).toContain('nusantara-base');
  expect(await one.json()).toMatchObject({ id: 'kimi-k2:search', object: 'model' });
  expect((await searching.json()).data).toHaveLength(1);
});

test.each([
  ['', ['nusantara-base', 'garda-core', 'archipelago-70b', 'deepseek-v4.1-flash']],
  ['&provider=deepseek', ['deepseek-v4.1-flash']],
  ['&capability=function_calling&provider=nobody', []],
  ['&include_deprecated=true&provider=neosantara', expect.arrayContaining(['garda-beta-mini'])],
])('lists the models that "%s" asks for', async (query, ids) => {
  const { fetch } = createEmulator();
  const list = await fetch(`${base}/models?capability=function_calling${query}`, get());

  expect((await list.json()).data.map(({ id }: { id: string }) => id)).toEqual(ids);
});

test('answers a preflight and lets pages read the ids, waits and budgets', async () => {
  const { fetch } = createEmulator();
  const preflight = await fetch(`${base}/chat/completions`, {
    method: 'OPTIONS',
    headers: {
      origin: 'http://page.test',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization, content-type',
    },
  });
  const reply = await fetch(`${base}/models`, get());

  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('x-request-id')).toMatch(requestId);
  expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization');
  expect(reply.headers.get('access-control-allow-origin')).toBe('*');
  expect(reply.headers.get('access-control-expose-headers')).toContain('X-Request-Id,Retry-After');
  expect(reply.headers.get('x-neosantara-tier')).toBe('Basic');
  expect(reply.headers.get('x-neosantara-ratelimit-requests-limit')).toBe('30');
});

test('does not take over a request id that the caller sends', async () => {
  const { fetch } = createEmulator();
  const response = await fetch(
    `${base}/chat/completions`,
    post(chat('Hi'), { 'x-request-id': 'mine' }),
  );

  expect(response.headers.get('x-request-id')).toMatch(requestId);
});

test('logs every request with the id it sent and how it ended', async () => {
  const ended: string[] = [];
  const emulator = createEmulator({ onRequest: ({ requestId: id }) => ended.push(id) });
  const answer = await emulator.fetch(`${base}/chat/completions`, post(chat('Hello')));
  expect(emulator.log[0]).toMatchObject({ outcome: 'open', status: 200, durationMs: null });
  await readAll(answer);
  const failure = await emulator.fetch(`${base}/chat/completions`, post(chat('/error 500')));

  expect(emulator.log).toMatchObject([
    {
      method: 'POST',
      path: '/v1/chat/completions',
      requestId: answer.headers.get('x-request-id'),
      model: 'nusantara-base',
      stream: true,
      status: 200,
      outcome: 'complete',
    },
    { requestId: failure.headers.get('x-request-id'), status: 500, outcome: 'error' },
  ]);
  expect(ended).toEqual(emulator.log.map(({ requestId: id }) => id));
});

test('forgets the oldest entries of a full log', async () => {
  const emulator = createEmulator({ logLimit: 2 });
  for (const path of ['/models', '/models/a', '/models/b'])
    await emulator.fetch(base + path, get());

  expect(emulator.log.map(({ path }) => path)).toEqual(['/v1/models/a', '/v1/models/b']);
});

test('stops when the reader cancels, and logs it as aborted', async () => {
  const emulator = createEmulator();
  const response = await emulator.fetch(`${base}/chat/completions`, post(chat('/long')));
  const reader = response.body?.getReader();
  await reader?.read();
  await reader?.cancel();

  expect(emulator.log[0]?.outcome).toBe('aborted');
});

test('stops when the signal aborts, even while it waits for the next token', async () => {
  const emulator = createEmulator({ fault: 'stall after=1' });
  const stop = new AbortController();
  const response = await emulator.fetch(`${base}/responses`, {
    ...post(respond('Hello')),
    signal: stop.signal,
  });
  const reading = readAll(response);
  stop.abort(new Error('stopped by hand'));

  expect((await reading).error).toEqual(new Error('stopped by hand'));
  expect(emulator.log[0]?.outcome).toBe('aborted');
});

test('rejects at once when the signal has aborted before the call', async () => {
  const emulator = createEmulator();
  const call = emulator.fetch(`${base}/models`, { ...get(), signal: AbortSignal.abort() });

  await expect(call).rejects.toHaveProperty('name', 'AbortError');
  expect(emulator.log).toEqual([]);
});

test('counts an answer as complete when the reader leaves after its terminal event', async () => {
  const emulator = createEmulator();
  const response = await emulator.fetch(`${base}/responses`, post(respond('Hello')));
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  while (!text.includes('event: response.completed')) {
    text += decoder.decode((await reader?.read())?.value);
  }
  await reader?.cancel();

  expect(emulator.log[0]?.outcome).toBe('complete');
});

test('waits for each token at the given speed', async () => {
  const waits: number[] = [];
  const clock = { now: () => 0, sleep: async (ms: number) => void waits.push(ms) };
  const { fetch } = createEmulator({ tokensPerSecond: 20, clock });
  const text = (await readAll(await fetch(`${base}/chat/completions`, post(chat('Hello'))))).text;

  expect(waits).toEqual(
    records(text)
      .slice(1, -2)
      .map(() => 50),
  );
});

test('takes a relative address, a URL and a Request', async () => {
  const { fetch } = createEmulator();

  expect((await fetch('/v1/models', get())).status).toBe(200);
  expect((await fetch(new URL(`${base}/models`), get())).status).toBe(200);
  expect((await fetch(new Request(`${base}/models`, get()))).status).toBe(200);
});

test('refuses options that make no sense', () => {
  expect(() => createEmulator({ fault: 'nonsense' })).toThrow('no directive');
  expect(() => createEmulator({ fault: 'error 999' })).toThrow(
    '/error takes a status from 200 to 599',
  );
  expect(() => createEmulator({ tokensPerSecond: 0 })).toThrow(RangeError);
});
