import { expect, test } from 'vitest';
import { createEmulator, parseDirectives, scenarios } from './index.ts';
import { base, chat, post, readAll, records, respond } from '../test/ask.ts';

/** Ask both endpoints the same thing. */
const endpoints = [
  ['chat/completions', chat],
  ['responses', respond],
] as const;

test.each([
  [400, 'invalid_request_error', 'invalid_parameter'],
  [401, 'auth_error', 'invalid_api_key'],
  [402, 'insufficient_balance', 'payment_required'],
  [403, 'permission_error', 'insufficient_tier'],
  [404, 'not_found_error', 'model_not_found'],
  [408, 'api_error', 'timeout'],
  [409, 'invalid_request_error', 'conflict'],
  [413, 'invalid_request_error', 'context_window_exceeded'],
  [422, 'unprocessable_entity', 'invalid_parameter'],
  [429, 'rate_limit_exceeded', 'rpm_exceeded'],
  [500, 'api_error', 'internal_error'],
  [502, 'service_unavailable', 'service_unavailable'],
  [503, 'service_unavailable', 'service_unavailable'],
  [504, 'gateway_timeout', 'timeout'],
])('answers /error %i as %s, %s', async (status, type, code) => {
  const { fetch } = createEmulator();
  for (const [path, ask] of endpoints) {
    const response = await fetch(`${base}/${path}`, post(ask(`/error ${status} Hello`)));
    const { error } = await response.json();
    expect(response.status).toBe(status);
    expect(error).toMatchObject({ type, code });
    expect(error.request_id).toBe(response.headers.get('x-request-id'));
  }
});

test('describes the limit of a 429 and how long to wait', async () => {
  const clock = { now: () => 0, sleep: async () => {} };
  const { fetch } = createEmulator({ clock });
  const response = await fetch(`${base}/responses`, post(respond('/error 429 retry-after=21')));

  expect(response.headers.get('retry-after')).toBe('21');
  expect(await response.json()).toMatchObject({
    error: {
      details: { limit: 30, remaining: 0, reset: '1970-01-01T00:00:21.000Z', retry_after: 21 },
    },
    info_metadata: { request_id: response.headers.get('x-request-id') },
  });
});

test('tells of the daily limit with a quota that returns at midnight', async () => {
  const clock = { now: () => 0, sleep: async () => {} };
  const { fetch } = createEmulator({ clock });
  const response = await fetch(`${base}/responses`, post(respond('/error 429 daily')));

  expect(response.headers.get('retry-after')).toBe('86400');
  expect(await response.json()).toMatchObject({
    error: { type: 'usage_limit_exceeded', code: 'user_total_daily_limit_exceeded' },
    usage: { remaining: 0, reset_date: '1970-01-02T00:00:00.000Z' },
  });
});

test.each([
  ['reset=-60', { details: { reset: '1969-12-31T23:59:00.000Z', retry_after: 3 } }],
  ['reset=90000', { details: { reset: '1970-01-02T01:00:00.000Z' } }],
  ['form=openai', { type: 'rate_limit_error', details: { remaining: 0 } }],
  ['form=string', { details: expect.stringContaining('try again in 3 seconds') }],
  ['form=usage', { code: 'rpm_exceeded' }],
  ['form=none retry-after=none', { code: 'rpm_exceeded' }],
])('tells of a limit by %s', async (words, error) => {
  const clock = { now: () => 0, sleep: async () => {} };
  const { fetch } = createEmulator({ clock });
  const response = await fetch(`${base}/responses`, post(respond(`/error 429 ${words}`)));

  expect((await response.json()).error).toMatchObject(error);
  expect(response.headers.has('retry-after')).toBe(!words.includes('none'));
});

test.each([
  ['none', false, 'absent'],
  ['header', true, 'absent'],
  ['body', false, 'the same'],
  ['different', true, 'another'],
  ['both', true, 'the same'],
])('with id=%s places the request id accordingly, and logs it', async (id, header, body) => {
  const emulator = createEmulator();
  const response = await emulator.fetch(
    `${base}/chat/completions`,
    post(chat(`/error 500 id=${id}`)),
  );
  const inBody = (await response.json()).error.request_id;
  const logged = emulator.log[0]?.requestId;
  const known = new Map([
    [undefined, 'absent'],
    [logged, 'the same'],
  ]);

  expect(response.headers.get('x-request-id')).toBe(header ? logged : null);
  expect(known.get(inBody) ?? 'another').toBe(body);
});

test('fails the first times for the same request, then works', async () => {
  const { fetch } = createEmulator();
  const statusOf = async (prompt: string): Promise<number> =>
    (await fetch(`${base}/chat/completions`, post(chat(prompt)))).status;

  expect(await statusOf('/error 503 times=2 a')).toBe(503);
  expect(await statusOf('/error 503 times=2 a')).toBe(503);
  expect(await statusOf('/error 503 times=2 b')).toBe(503);
  expect(await statusOf('/error 503 times=2 a')).toBe(200);
});

test.each(endpoints)('cuts an answer of %s cleanly, with no finish marker', async (path, ask) => {
  const emulator = createEmulator();
  const response = await emulator.fetch(`${base}/${path}`, post(ask('/cut after=3 Hello')));
  const { text, error } = await readAll(response);

  expect(error).toBeUndefined();
  expect(text).not.toMatch(/finish_reason":"|response\.completed|\[DONE\]/);
  expect(text.match(/"content":"[^"]+"|text\.delta\n/g)).toHaveLength(3);
  expect(emulator.log[0]).toMatchObject({ status: 200, outcome: 'cut' });
});

test.each(endpoints)('resets an answer of %s after what came before', async (path, ask) => {
  const emulator = createEmulator();
  const response = await emulator.fetch(`${base}/${path}`, post(ask('/reset after=2 Hello')));
  const { text, error } = await readAll(response);

  expect(error).toBeInstanceOf(TypeError);
  expect(text.match(/"content":"[^"]+"|text\.delta\n/g)).toHaveLength(2);
  expect(emulator.log[0]?.outcome).toBe('reset');
});

test('drops the connection before the head', async () => {
  const emulator = createEmulator();
  const call = emulator.fetch(`${base}/chat/completions`, post(chat('/drop')));

  await expect(call).rejects.toBeInstanceOf(TypeError);
  expect(emulator.log[0]).toMatchObject({ status: null, outcome: 'dropped' });
});

test('puts an error into the stream, in the form of each endpoint', async () => {
  const emulator = createEmulator();
  const send = async (path: string, body: object) => {
    const response = await emulator.fetch(`${base}/${path}`, post(body));
    return {
      id: response.headers.get('x-request-id'),
      all: records((await readAll(response)).text),
    };
  };
  const chatty = await send('chat/completions', chat('/mid-error after=1 Hello'));
  const responding = await send('responses', respond('/mid-error after=0 Hello'));

  expect(chatty.all.at(-1)).toEqual({
    error: expect.objectContaining({ type: 'api_error', request_id: chatty.id }),
  });
  expect(responding.all.slice(-2)).toMatchObject([
    { type: 'error', error: { type: 'api_error', request_id: responding.id } },
    { type: 'response.failed', response: { status: 'failed', error: { code: 'server_error' } } },
  ]);
  expect(responding.all.map(({ sequence_number: n }) => n)).toEqual(
    responding.all.map((_, index) => index),
  );
  expect(emulator.log.map(({ outcome }) => outcome)).toEqual(['error', 'error']);
});

test('goes quiet until the reader leaves', async () => {
  const emulator = createEmulator();
  const response = await emulator.fetch(`${base}/chat/completions`, post(chat('/stall after=0')));
  const reader = response.body?.getReader();
  await reader?.read();
  const next = reader?.read();
  expect(emulator.log[0]?.outcome).toBe('open');
  await reader?.cancel();

  expect(await next).toMatchObject({ done: true });
  expect(emulator.log[0]?.outcome).toBe('aborted');
});

test('answers like a proxy that has lost its server', async () => {
  const { fetch } = createEmulator();
  const page = await fetch(`${base}/chat/completions`, post(chat('/html')));
  const hidden = await fetch(`${base}/chat/completions`, post(chat('/html id=none')));
  const empty = await fetch(`${base}/chat/completions`, post(chat('/empty')));

  expect([page.status, page.headers.get('content-type')]).toEqual([
    502,
    'text/html; charset=utf-8',
  ]);
  expect(page.headers.has('x-request-id')).toBe(true);
  expect(hidden.headers.has('x-request-id')).toBe(false);
  expect([empty.status, await empty.text()]).toEqual([200, '']);
});

test.each([
  ['/length', 'length', 'response.incomplete', 'max_output_tokens'],
  ['/filter', 'content_filter', 'response.incomplete', 'content_filter'],
  ['', 'length', 'response.incomplete', 'max_output_tokens'],
])('ends %s with %s', async (directive, finish, type, reason) => {
  const { fetch } = createEmulator();
  const limit = directive === '' ? { max_tokens: 3 } : {};
  const read = async (path: string, body: object) =>
    records((await readAll(await fetch(`${base}/${path}`, post(body)))).text);

  expect((await read('chat/completions', chat(`${directive} Hello`, limit))).at(-2)).toMatchObject({
    choices: [{ finish_reason: finish }],
  });
  expect((await read('responses', respond(`${directive} Hello`, limit))).at(-2)).toMatchObject({
    type,
    response: { status: 'incomplete', incomplete_details: { reason } },
  });
});

test('refuses in the field made for it', async () => {
  const { fetch } = createEmulator();
  const [chatted, responded] = await Promise.all([
    fetch(`${base}/chat/completions`, post(chat('/refuse', { stream: false }))),
    fetch(`${base}/responses`, post(respond('/refuse', { stream: false }))),
  ]);

  expect((await chatted.json()).choices[0].message).toMatchObject({
    content: null,
    refusal: expect.stringContaining('sorry'),
  });
  expect((await responded.json()).output[0].content[0]).toMatchObject({ type: 'refusal' });
});

test('calls the first tool of the request with arguments that fit its schema', async () => {
  const { fetch } = createEmulator();
  const parameters = {
    type: 'object',
    properties: { from: { type: 'string' }, days: { type: 'integer' }, note: { type: 'string' } },
    required: ['from', 'days'],
  };
  const response = await fetch(
    `${base}/chat/completions`,
    post(
      chat('/tool A route to Malang', {
        tools: [{ type: 'function', function: { name: 'find_route', parameters } }],
      }),
    ),
  );
  const all = records((await readAll(response)).text);
  const calls = all.flatMap(({ choices }) => {
    const [choice] = (choices ?? []) as {
      delta: { tool_calls?: { function: Record<string, string> }[] };
    }[];
    return choice?.delta.tool_calls ?? [];
  });
  const args = calls.map(({ function: called }) => called['arguments']).join('');

  expect(calls[0]).toMatchObject({ index: 0, type: 'function', function: { name: 'find_route' } });
  expect(JSON.parse(args)).toEqual({ from: 'Malang', days: 1 });
  expect(all.at(-2)).toMatchObject({ choices: [{ finish_reason: 'tool_calls' }] });
});

test('goes on with the result of a tool instead of asking again', async () => {
  const { fetch } = createEmulator();
  const called = await (
    await fetch(`${base}/responses`, post(respond('/tool Cuaca di Ambon?', { stream: false })))
  ).json();
  const [call] = called.output;
  const answer = await fetch(
    `${base}/responses`,
    post(
      respond('', {
        stream: false,
        previous_response_id: called.id,
        input: [{ type: 'function_call_output', call_id: call.call_id, output: '{"suhu":29}' }],
      }),
    ),
  );

  expect(call).toMatchObject({
    type: 'function_call',
    name: 'get_weather',
    arguments: '{"city":"Ambon"}',
  });
  expect((await answer.json()).output[0].content[0].text).toBe(
    'Ini hasil dari `get_weather`:\n\n- **suhu**: 29',
  );
});

test('changes the line ends, the sentinel and the size of chunks', async () => {
  const { fetch } = createEmulator();
  const read = async (prompt: string) =>
    readAll(await fetch(`${base}/chat/completions`, post(chat(prompt))));

  expect((await read('/crlf Hello')).text).not.toMatch(/[^\r]\n/);
  expect((await read('/no-done Hello')).text).toMatch(/"finish_reason":"stop"}]}\n\n$/);
  const bytes = await read('/bytes Halo, cuaca di Ambon?');
  expect(bytes.chunks).toBe(new TextEncoder().encode(bytes.text).length);
  expect(bytes.text).toContain('°');
});

test('takes a fault from the header and from the options as well, several at once', async () => {
  const { fetch } = createEmulator({ fault: { type: 'no-done' } });
  const byHeader = await fetch(`${base}/models`, {
    headers: { 'x-emulator-fault': 'error 503 retry-after=1' },
  });
  const both = await fetch(
    `${base}/chat/completions`,
    post(chat('/think\n/crlf\nHello'), { 'x-emulator-fault': '/length after=12' }),
  );
  const { text } = await readAll(both);
  const wrong = await fetch(`${base}/models`, { headers: { 'x-emulator-fault': 'nonsense' } });

  expect([byHeader.status, byHeader.headers.get('retry-after')]).toEqual([503, '1']);
  expect(text).toMatch(/reasoning_content[^]*"finish_reason":"length"}]}\r\n\r\n$/);
  expect([wrong.status, (await wrong.json()).error.code]).toEqual([400, 'invalid_directive']);
});

test('breaks an answer in one piece in the middle of its JSON', async () => {
  const emulator = createEmulator();
  const send = async (prompt: string) =>
    readAll(
      await emulator.fetch(`${base}/chat/completions`, post(chat(prompt, { stream: false }))),
    );

  expect(() => JSON.parse('{"')).toThrow(SyntaxError);
  const cut = await send('/cut Hello');
  expect(() => JSON.parse(cut.text) as unknown).toThrow(SyntaxError);
  expect((await send('/reset Hello')).error).toBeInstanceOf(TypeError);
  expect((await send('/mid-error Hello')).text).toContain('api_error');
  expect(emulator.log.map(({ outcome }) => outcome)).toEqual(['cut', 'reset', 'error']);
});

test('leaves ordinary text with a slash alone', () => {
  expect(parseDirectives('/etc/hosts is what?')).toEqual({
    faults: [],
    prompt: '/etc/hosts is what?',
  });
  expect(parseDirectives('Say /cut')).toEqual({ faults: [], prompt: 'Say /cut' });
  expect(parseDirectives('/cut off the tail').prompt).toBe('off the tail');
  expect(parseDirectives('/error 429 retry-after="Wed, 21 Oct" why?')).toMatchObject({
    faults: [{ type: 'error', status: 429, retryAfter: 'Wed, 21 Oct' }],
    prompt: 'why?',
  });
});

test('offers only scenarios that it understands, each name once', () => {
  expect(new Set(scenarios.map(({ name }) => name)).size).toBe(scenarios.length);
  for (const { directive } of scenarios) {
    const { faults, prompt } = parseDirectives(directive);
    expect([directive, faults.length > 0, prompt]).toEqual([directive, true, '']);
  }
});
