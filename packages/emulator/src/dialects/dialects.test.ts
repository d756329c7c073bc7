import { expect, test } from 'vitest';
import { createEmulator, createManualClock, dialects, type EmulatorOptions } from '../index.ts';
import { base, chat, get, post, readAll, records, respond } from '../../test/ask.ts';

async function send(options: EmulatorOptions, path: string, init: RequestInit) {
  const emulator = createEmulator({ clock: createManualClock(), ...options });
  const response = await emulator.fetch(base + path, init);
  const { text } = await readAll(response);
  const json = text.startsWith('{') ? JSON.parse(text) : undefined;
  return { ...emulator.log[0]!, headers: response.headers, status: response.status, text, json };
}

type Sent = Awaited<ReturnType<typeof send>>;

test.each(['b', 'c', 'd', 'e'] as const)(
  'leaves the id of dialect %s to the header',
  async (dialect) => {
    const { headers, json, requestId } = await send({ dialect }, '/nothing', get());

    expect(headers.get('x-request-id')).toBe(requestId);
    expect(json.error).not.toHaveProperty('request_id');
  },
);

test.each([
  ['both', true, true],
  ['header', true, false],
  ['body', false, true],
  ['none', false, false],
] as const)('places every request id as %s', async (requestId, inHeader, inBody) => {
  const failure = await send({ requestId }, '/nothing', get());
  const success = await send({ requestId }, '/models', get());

  expect(failure.headers.has('x-request-id')).toBe(inHeader);
  expect(success.headers.has('x-request-id')).toBe(inHeader);
  expect('request_id' in failure.json.error).toBe(inBody);
});

test('lets a single point outrank the dialect', async () => {
  const options = { dialect: 'e', errorType401: 'auth_error' } as const;
  const { json } = await send(options, '/models', {});

  expect(json.error).toMatchObject({ type: 'auth_error' });
  expect((await send({ dialect: 'e' }, '/models', {})).json.error.type).toBe(
    'authentication_error',
  );
});

test('hides unknown models behind a 403 when told to', async () => {
  const { status, json } = await send(
    { unknownModel: 'insufficient_tier' },
    '/chat/completions',
    post(chat('Hello', { model: 'nusantara-xl' })),
  );

  expect([status, json.error.code, json.error.param]).toEqual([403, 'insufficient_tier', 'model']);
});

test('names an unknown previous response by 400 in the newest dialect', async () => {
  const body = respond('Hello', { previous_response_id: 'resp_0' });
  const { status, json } = await send({ dialect: 'e' }, '/responses', post(body));

  expect([status, json.error.type, json.error.code]).toEqual([
    400,
    'invalid_request_error',
    'previous_response_not_found',
  ]);
});

test.each([
  ['details', { details: { limit: 30, retry_after: 3 }, type: 'rate_limit_exceeded' }],
  ['openai', { details: { limit: 30, remaining: 0, retry_after: 3 }, type: 'rate_limit_error' }],
  ['string', { details: 'Limit 30, remaining 0, try again in 3 seconds.' }],
  ['usage', { code: 'rpm_exceeded', type: 'rate_limit_exceeded' }],
  ['none', { code: 'rpm_exceeded' }],
] as const)('tells of a limit by %s', async (rateLimitBody, error) => {
  const { headers, json } = await send(
    { rateLimitBody },
    '/responses',
    post(respond('/error 429')),
  );

  expect(json.error).toMatchObject(error);
  expect('details' in json.error).toBe(rateLimitBody !== 'usage' && rateLimitBody !== 'none');
  expect('usage' in json).toBe(rateLimitBody === 'usage');
  expect('info_metadata' in json).toBe(rateLimitBody === 'details');
  expect(headers.get('retry-after')).toBe('3');
});

test.each([
  ['details', 'usage_limit_exceeded', 'user_total_daily_limit_exceeded'],
  ['openai', 'rate_limit_error', 'daily_quota_exceeded'],
] as const)('tells of a quota by %s', async (rateLimitBody, type, code) => {
  const { json } = await send({ rateLimitBody }, '/responses', post(respond('/error 429 daily')));

  expect(json.error).toMatchObject({ type, code });
});

test('leaves the wait to the body where the header is not known', async () => {
  const { headers, json } = await send({ dialect: 'b' }, '/responses', post(respond('/error 429')));

  expect(headers.has('retry-after')).toBe(false);
  expect(json.error.details.retry_after).toBe(3);
});

test('sends the family of rate headers that is asked for', async () => {
  const openai = await send({ rateHeaders: 'x-ratelimit' }, '/models', get());
  const none = await send({ rateHeaders: 'none' }, '/models', get());
  const names = (headers: Headers) => [...headers.keys()].filter((name) => /ratelimit/.test(name));

  expect(names(openai.headers)).toHaveLength(6);
  expect(openai.headers.get('x-ratelimit-remaining-requests')).toBe('30');
  expect(openai.headers.get('x-ratelimit-reset-tokens')).toBe('60s');
  expect(names(none.headers)).toEqual([]);
});

test('carries metadata with successes and errors of the oldest dialect', async () => {
  const models = await send({ dialect: 'b' }, '/models', get());
  const answer = await send(
    { dialect: 'b' },
    '/chat/completions',
    post(chat('Hello', { stream: false })),
  );
  const failure = await send({ dialect: 'b' }, '/nothing', get());

  expect(models.json['_metadata']).toMatchObject({ status: true, request_id: models.requestId });
  expect(answer.json['_metadata']).toMatchObject({ request_id: answer.requestId, tier: 'Basic' });
  expect(failure.json['info_metadata']).toMatchObject({
    status: false,
    request_id: failure.requestId,
  });
});

test('puts usage on the chunk that finishes when told to', async () => {
  const body = chat('Hello', { stream_options: { include_usage: true } });
  const { text } = await send({ usageChunk: 'last' }, '/chat/completions', post(body));

  expect(records(text).at(-2)).toMatchObject({
    choices: [{ finish_reason: 'stop' }],
    usage: { prompt_tokens: 6 },
  });
});

test('leaves out what no document promises', async () => {
  const options = { optionalFields: 'missing' } as const;
  const stream = await send(options, '/chat/completions', post(chat('Hello')));
  const models = await send(options, '/models', get());
  const response = await send(options, '/responses', post(respond('Hi', { stream: false })));

  expect(records(stream.text)[0]).toEqual({
    id: expect.any(String),
    object: 'chat.completion.chunk',
    choices: [{ index: 0, delta: { role: 'assistant', content: '' } }],
  });
  expect(Object.keys(models.json.data[0])).toEqual(['id', 'object', 'created', 'owned_by']);
  expect(response.json).not.toHaveProperty('temperature');
});

test('streams responses as the oldest documents show them', async () => {
  const { text } = await send({ dialect: 'b' }, '/responses', post(respond('What is 6 * 7?')));
  const all = records(text);

  expect(all[0]).toEqual({ type: 'response.created', response: { id: expect.any(String) } });
  expect(all[1]).toEqual({
    type: 'response.output_item.added',
    item: { id: expect.stringMatching(/^msg_/) },
  });
  expect(all.slice(2, -1)).toEqual(
    all.slice(2, -1).map(({ delta }) => ({ type: 'response.output_text.delta', delta })),
  );
  expect(all.at(-1)).toMatchObject({
    type: 'response.completed',
    response: { output: [{ type: 'output_text', text: '**6 × 7 = 42**' }] },
  });
});

test.each([
  ['/tool', 'function_call', { name: 'get_weather', call_id: expect.any(String) }],
  ['/think', 'reasoning', {}],
])('names the item of %s in a sparse stream', async (directive, type, more) => {
  const { text } = await send({ dialect: 'b' }, '/responses', post(respond(directive)));

  expect(records(text)[1]).toEqual({
    type: 'response.output_item.added',
    item: { id: expect.any(String), type, ...more },
  });
});

test.each([
  ['/length Hello', 'response.incomplete', { incomplete_details: { reason: 'max_output_tokens' } }],
  ['/mid-error Hello', 'response.failed', { error: { code: 'server_error' } }],
])('ends a sparse stream of %s with %s', async (prompt, type, response) => {
  const { text } = await send({ dialect: 'b' }, '/responses', post(respond(prompt)));

  expect(records(text).at(-1)).toMatchObject({ type, response });
});

test('gives a sparse response in one piece with its parts in the output', async () => {
  const body = respond('What is 6 * 7?', { stream: false });
  const { json } = await send({ dialect: 'b' }, '/responses', post(body));

  expect(json).toMatchObject({
    type: 'message',
    role: 'assistant',
    output: [{ type: 'output_text', text: '**6 × 7 = 42**' }],
  });
  expect(json).not.toHaveProperty('status');
});

test('ends an item by the name the dialect has for it', async () => {
  const { text } = await send({ dialect: 'd' }, '/responses', post(respond('Hello')));

  expect(text).toContain('event: response.item.completed\n');
  expect(text).not.toContain('output_item.done');
});

test('knows no other dialect', () => {
  expect(() => createEmulator({ dialect: 'z' as keyof typeof dialects })).toThrow(
    'dialect must be one of seed, b, c, d, e',
  );
});

test.each([
  ['top', (json: Sent['json']) => json.request_id],
  ['metadata', (json: Sent['json']) => json.info_metadata.request_id],
] as const)('names the request in one place of the body alone: %s', async (requestId, read) => {
  const failure = await send({ requestId }, '/nothing', get());

  expect(read(failure.json)).toBe(failure.requestId);
  expect(failure.text.split(failure.requestId)).toHaveLength(2);
  expect(failure.headers.has('x-request-id')).toBe(false);
});

test('says of an error that it is about no parameter, where the shape is that of OpenAI', async () => {
  const failure = await send({ dialect: 'c' }, '/nothing', get());
  const wrong = await send({ dialect: 'c' }, '/responses', post({ model: 'nusantara-base' }));

  expect(failure.json.error).toHaveProperty('param', null);
  expect(wrong.json.error).toHaveProperty('param', 'input');
});

test('tells of the tokens of the month by the oldest rate headers', async () => {
  const options = { rateHeaders: 'x-ratelimit-quota', limits: { monthlyTokens: 500 } } as const;
  const { headers } = await send(options, '/responses', post(respond('Hi', { stream: false })));

  expect(headers.get('x-ratelimit-limit')).toBe('500');
  expect(Number(headers.get('x-ratelimit-remaining'))).toBeLessThan(500);
  expect(headers.get('x-ratelimit-reset')).toBe(String(Date.UTC(1970, 1) / 1000));
});

test.each([
  ['reasoning_content', { reasoning_content: expect.stringMatching(/^The question/) }],
  ['reasoning', { reasoning: expect.stringMatching(/^The question/) }],
  ['both', { reasoning_content: expect.any(String), reasoning: expect.any(String) }],
  ['inline', { content: expect.stringMatching(/^<think>The question[^]+<\/think>\n\n\*\*6/) }],
] as const)('puts the reasoning of a chat into %s, streamed as well', async (form, fields) => {
  const path = '/chat/completions';
  const ask = (stream: boolean) => post(chat('/think What is 6 * 7?', { stream }));
  const whole = await send({ chatReasoning: form }, path, ask(false));
  const stream = await send({ chatReasoning: form }, path, ask(true));
  const joined: Record<string, string> = {};
  for (const { choices } of records(stream.text) as { choices?: { delta: object }[] }[]) {
    for (const [key, value] of Object.entries(choices?.[0]?.delta ?? {})) {
      joined[key] = `${joined[key] ?? ''}${value}`;
    }
  }

  expect(whole.json.choices[0].message).toEqual({
    role: 'assistant',
    content: '**6 × 7 = 42**',
    ...fields,
  });
  expect(joined).toEqual(whole.json.choices[0].message);
});

test('lets one request say where its reasoning goes, and leaves a tag open that a limit cuts', async () => {
  const body = post(chat('/think form=inline /length after=5 Hello', { stream: false }));
  const { json } = await send({}, '/chat/completions', body);

  expect(json.choices[0].message.content).toMatch(/^<think>The[^<]*$/);
});

test.each([
  ['reasoning_text', 'reasoning_text'],
  ['reasoning', 'output_text'],
] as const)('streams the reasoning of a response as %s', async (responsesReasoning, type) => {
  const { text } = await send({ responsesReasoning }, '/responses', post(respond('/think Hi')));
  const all = records(text);
  const deltas = all.filter((event) => event['type'] === `response.${responsesReasoning}.delta`);
  const done = all.find((event) => event['type'] === `response.${responsesReasoning}.done`);

  expect(done).toHaveProperty('text', deltas.map(({ delta }) => delta).join(''));
  expect(all.at(-2)).toMatchObject({
    response: { output: [{ summary: [], content: [{ type, text: done?.['text'] }] }, {}] },
  });
});

test('names sources by their bare addresses when told to', async () => {
  const options = { annotations: 'strings' } as const;
  const search = { tools: [{ type: 'web_search' }], stream: false };
  const response = await send(options, '/responses', post(respond('Hello', search)));
  const chatted = await send(options, '/chat/completions', post(chat('Hello', search)));
  const addresses = [expect.stringMatching(/^https:/), expect.stringMatching(/^https:/)];

  expect(response.json.output[1].content[0].annotations).toEqual(addresses);
  expect(chatted.json.choices[0].message.annotations).toEqual(addresses);
});

const sum = '**6 × 7 = 42**';

test.each([
  ['items', { output: [{ type: 'message', content: [{ text: sum }] }] }],
  ['items-and-text', { output: [{ type: 'message' }], output_text: sum }],
  ['parts', { output: [{ type: 'output_text', text: sum }] }],
  ['choices', { choices: [{ message: { role: 'assistant', content: sum } }] }],
  ['text', { output_text: sum }],
] as const)('gives a response in one piece as %s', async (output, shape) => {
  const body = post(respond('What is 6 * 7?', { stream: false }));
  const { json } = await send({ output, responsesUsage: 'prompt_tokens' }, '/responses', body);

  expect(json).toMatchObject({ ...shape, usage: { prompt_tokens: 8 } });
  expect(json.usage.total_tokens).toBe(8 + json.usage.completion_tokens);
});

test('says in every shape that an answer is not whole', async () => {
  const body = post(respond('/length Hello', { stream: false }));
  for (const output of ['items', 'items-and-text', 'parts', 'choices', 'text'] as const) {
    const { json } = await send({ output }, '/responses', body);
    expect(json).toMatchObject({
      status: 'incomplete',
      incomplete_details: { reason: 'max_output_tokens' },
    });
  }
});

test('refuses tools on responses where they do not exist yet', async () => {
  const tools = [{ type: 'function', name: 'get_weather' }];
  const { status, json } = await send(
    { dialect: 'b' },
    '/responses',
    post(respond('Hi', { tools })),
  );

  expect([status, json.error.code]).toEqual([400, 'invalid_parameter']);
  expect(json.error.message).toContain('`tools`');
});

test('has no endpoints for stored responses where they do not exist yet', async () => {
  for (const init of [get(), { ...get(), method: 'DELETE' }]) {
    const { status, json } = await send({ stored: 'absent' }, '/responses/resp_1', init);
    expect([status, json.error.code]).toEqual([404, 'invalid_endpoint']);
  }
});
