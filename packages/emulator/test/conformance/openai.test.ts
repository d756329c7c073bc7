import OpenAI, {
  APIError,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  InternalServerError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  UnprocessableEntityError,
} from 'openai';
import { zodFunction, zodResponseFormat, zodTextFormat } from 'openai/helpers/zod';
import { afterEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { createEmulator, createManualClock, type EmulatorOptions } from '../../src/index.ts';
import { base } from '../ask.ts';

const model = 'nusantara-base';
const says = (content: string) => ({ model, messages: [{ role: 'user' as const, content }] });

function setUp(options: EmulatorOptions = {}, maxRetries = 0) {
  const emulator = createEmulator(options);
  const openai = new OpenAI({
    apiKey: 'nsk_test',
    baseURL: base,
    fetch: emulator.fetch,
    maxRetries,
  });
  return { emulator, openai };
}

const Trip = z.object({
  city: z.string(),
  stops: z.array(z.object({ place: z.string(), hour: z.int().min(6).max(20) })).min(2),
  mood: z.enum(['calm', 'busy']),
  note: z.string().nullable(),
});

afterEach(() => void vi.useRealTimers());

test('parses a chat by its zod schema', async () => {
  const { openai } = setUp();
  const { choices } = await openai.chat.completions.parse({
    ...says('Plan a trip to Ambon'),
    response_format: zodResponseFormat(Trip, 'trip'),
  });

  expect(choices[0]?.message.parsed).toMatchObject({ city: 'Ambon' });
});

test('parses a response by its zod schema, streamed as well', async () => {
  const { openai } = setUp();
  const request = {
    model,
    input: 'Plan a trip to Ambon',
    text: { format: zodTextFormat(Trip, 'trip') },
  };
  const whole = await openai.responses.parse(request);
  const streamed = await openai.responses.stream(request).finalResponse();

  expect(Trip.parse(whole.output_parsed).city).toBe('Ambon');
  expect(Trip.parse(streamed.output_parsed).city).toBe('Ambon');
});

test('runs two tools at once, and answers with what they returned', async () => {
  const { openai } = setUp();
  const called: string[] = [];
  const parameters = z.object({ city: z.string() });
  const run = (name: string) =>
    zodFunction({
      name,
      parameters,
      function: ({ city }) => {
        called.push(`${name} ${city}`);
        return JSON.stringify({ [name]: city });
      },
    });
  const runner = openai.chat.completions.runTools({
    ...says('The weather in Ternate, and its ferries?'),
    tools: [run('get_weather'), run('find_ferries')],
  });

  expect(await runner.finalContent()).toContain('- **get_weather**: Ternate');
  expect(called).toEqual(['get_weather Ternate', 'find_ferries Ternate']);
});

test('hears every step of a chat through the stream helper', async () => {
  const { openai } = setUp();
  const heard: string[] = [];
  const stream = openai.chat.completions
    .stream({ ...says('/think What is 6 * 7?'), stream_options: { include_usage: true } })
    .on('content', (delta) => void heard.push(delta));
  const final = await stream.finalChatCompletion();

  expect(heard.join('')).toBe('**6 × 7 = 42**');
  expect(final.choices[0]?.finish_reason).toBe('stop');
  expect((await stream.totalUsage()).completion_tokens).toBeGreaterThan(heard.length - 1);
});

test('assembles a response with tools, reasoning, a search and a picture from its events', async () => {
  const { openai } = setUp();
  const types = async (request: object) => {
    const stream = openai.responses.stream({ model, input: 'Hello', ...request });
    const kinds = new Set<string>();
    for await (const { type } of stream) kinds.add(type);
    return { kinds, output: (await stream.finalResponse()).output };
  };
  const tool = { type: 'function', name: 'get_weather', parameters: {}, strict: false };

  expect((await types({ input: '/think /tool go', tools: [tool] })).output).toMatchObject([
    { type: 'reasoning' },
    { type: 'function_call', name: 'get_weather' },
  ]);
  expect((await types({ tools: [{ type: 'web_search' }] })).output).toMatchObject([
    { type: 'web_search_call' },
    { type: 'message', content: [{ annotations: [{}, {}] }] },
  ]);
  const drawn = await types({
    input: 'Draw a boat',
    tools: [{ type: 'image_generation', partial_images: 1 }],
  });
  expect(drawn.kinds).toContain('response.image_generation_call.partial_image');
  expect(drawn.output[0]).toHaveProperty('result', expect.stringMatching(/^iVBOR/));
});

test('generates pictures', async () => {
  const { openai } = setUp();
  const { data } = await openai.images.generate({ model: 'gpt-image-2', prompt: 'A boat', n: 2 });

  expect(data?.map(({ url }) => url)).toEqual([expect.any(String), expect.any(String)]);
});

test('follows a background job, chains to it, and deletes it', async () => {
  const clock = createManualClock();
  const { openai } = setUp({ clock, tokensPerSecond: 10 });
  const job = await openai.responses.create({ model, input: 'My boat is blue', background: true });
  const statuses = [job.status];
  while (statuses.at(-1) !== 'completed') {
    await clock.advance(150);
    statuses.push((await openai.responses.retrieve(job.id)).status);
  }
  const next = openai.responses.create({
    model,
    input: 'What did I ask?',
    previous_response_id: job.id,
  });
  await clock.advance(600_000);
  await openai.responses.delete(job.id);

  expect([...new Set(statuses)]).toEqual(['queued', 'in_progress', 'completed']);
  expect((await next).output_text).toContain('> My boat is blue');
  await expect(openai.responses.retrieve(job.id)).rejects.toHaveProperty('status', 404);
});

test('waits for as long as a 429 says, then gets through', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const clock = createManualClock();
  const { emulator, openai } = setUp({ clock, limits: { rpm: 1 } }, 1);
  const pass = async (ms: number) => {
    await clock.advance(ms);
    await vi.advanceTimersByTimeAsync(ms);
  };
  await openai.chat.completions.create(says('Hello'));
  await pass(40_000);
  const second = openai.chat.completions.create(says('Hello'));
  await pass(19_000);
  expect(emulator.log.map(({ status }) => status)).toEqual([200, 429]);
  await pass(1000);

  expect((await second).choices).toHaveLength(1);
  expect(emulator.log.map(({ status }) => status)).toEqual([200, 429, 200]);
});

test('waits for as long as a 503 says', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { emulator, openai } = setUp({}, 1);
  const answer = openai.responses.create({ model, input: '/error 503 times=1 retry-after=7 Hi' });
  await vi.advanceTimersByTimeAsync(6900);
  expect(emulator.log.map(({ status }) => status)).toEqual([503]);
  await vi.advanceTimersByTimeAsync(200);

  expect((await answer).status).toBe('completed');
  expect(emulator.log.map(({ status }) => status)).toEqual([503, 200]);
});

test.each([
  [400, BadRequestError],
  [401, AuthenticationError],
  [402, APIError],
  [403, PermissionDeniedError],
  [404, NotFoundError],
  [409, ConflictError],
  [422, UnprocessableEntityError],
  [429, RateLimitError],
  [500, InternalServerError],
  [503, InternalServerError],
  [504, InternalServerError],
])('throws its own error for %i from every endpoint, with our id', async (status, type) => {
  const { emulator, openai } = setUp({ fault: `error ${status}` });
  const calls = [
    () => openai.chat.completions.create(says('Hello')),
    () => openai.chat.completions.create({ ...says('Hello'), stream: true }),
    () => openai.responses.create({ model, input: 'Hello' }),
    () => openai.responses.create({ model, input: 'Hello', stream: true }),
    () => openai.responses.retrieve('resp_1'),
    () => openai.models.list(),
    () => openai.images.generate({ model: 'gpt-image-2', prompt: 'A boat' }),
  ];
  for (const call of calls) {
    const error: unknown = await call().then(String, (cause: unknown) => cause);
    expect(error).toBeInstanceOf(type);
    expect(error).toMatchObject({
      status,
      requestID: emulator.log.at(-1)?.requestId,
      error: { message: expect.any(String) },
    });
  }
});

test('takes a loop of tools through responses, streamed, one call and then two', async () => {
  const { openai } = setUp();
  const tools = ['get_weather', 'find_ferries'].map((name) => ({
    type: 'function' as const,
    name,
    strict: true,
    parameters: {
      type: 'object',
      properties: { city: { type: 'string' } },
      required: ['city'],
      additionalProperties: false,
    },
  }));
  const first = await openai.responses
    .stream({ model, tools, input: 'The weather in Ternate, and its ferries?' })
    .finalResponse();
  const calls = first.output.filter((item) => item.type === 'function_call');
  const second = await openai.responses
    .stream({
      model,
      tools,
      previous_response_id: first.id,
      input: calls.map(({ call_id, name }) => ({
        type: 'function_call_output' as const,
        call_id,
        output: JSON.stringify({ [name]: 'fine' }),
      })),
    })
    .finalResponse();

  expect(calls.map(({ arguments: args }) => JSON.parse(args))).toEqual([
    { city: 'Ternate' },
    { city: 'Ternate' },
  ]);
  expect(second.output_text).toContain('- **get_weather**: fine');
  expect(second.output_text).toContain('- **find_ferries**: fine');
});

test('goes on with a stream it has lost', async () => {
  const { openai } = setUp({ resume: true });
  const all = [];
  for await (const event of await openai.responses.create({ model, input: 'Hello', stream: true }))
    all.push(event);
  const [created] = all;
  const id = created?.type === 'response.created' ? created.response.id : '';
  const rest = [];
  const query = { stream: true, starting_after: 5 } as const;
  for await (const event of await openai.responses.retrieve(id, query)) rest.push(event);

  expect(rest).toEqual(all.slice(6));
});

test('stops where it is told to, and says what it used', async () => {
  const { openai } = setUp();
  const { choices, usage } = await openai.chat.completions.create({
    ...says('What is 6 * 7?'),
    stop: [' ='],
  });

  expect(choices[0]).toMatchObject({ message: { content: '**6 × 7' }, finish_reason: 'stop' });
  expect(usage?.total_tokens).toBe(usage!.prompt_tokens + usage!.completion_tokens);
});

test('gives up on a balance and a tier, with their ids', async () => {
  const poor = setUp({ balance: 0 });
  const error = (await poor.openai.chat.completions
    .create(says('Hello'))
    .catch((cause: unknown) => cause)) as APIError;
  const hidden = setUp({ unknownModel: 'insufficient_tier' }).openai;

  expect(error).toBeInstanceOf(APIError);
  expect(error).toMatchObject({
    status: 402,
    code: 'payment_required',
    type: 'insufficient_balance',
  });
  expect(error.requestID).toBe(poor.emulator.log[0]?.requestId);
  await expect(
    hidden.chat.completions.create({ ...says('Hello'), model: 'x' }),
  ).rejects.toBeInstanceOf(PermissionDeniedError);
  await expect(setUp().openai.chat.completions.create(says('/error 422'))).rejects.toBeInstanceOf(
    UnprocessableEntityError,
  );
});

test.each(['seed', 'b', 'c', 'd', 'e'] as const)('understands dialect %s', async (dialect) => {
  const { emulator, openai } = setUp({ dialect });
  const chatted = await openai.chat.completions.create(says('What is 6 * 7?'));
  const stream = await openai.chat.completions.create({ ...says('What is 6 * 7?'), stream: true });
  let text = '';
  for await (const { choices } of stream) text += choices[0]?.delta.content ?? '';
  const events = await openai.responses.create({ model, input: 'What is 6 * 7?', stream: true });
  let written = '';
  for await (const event of events) {
    if (event.type === 'response.output_text.delta') written += event.delta;
  }
  const error: unknown = await openai.responses
    .create({ model, input: '/error 429' })
    .catch((cause: unknown) => cause);

  expect([chatted.choices[0]?.message.content, text, written]).toEqual(
    Array.from({ length: 3 }, () => '**6 × 7 = 42**'),
  );
  expect(error).toBeInstanceOf(RateLimitError);
  expect(error).toHaveProperty('requestID', emulator.log.at(-1)?.requestId);
});
