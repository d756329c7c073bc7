import OpenAI, {
  APIConnectionError,
  APIError,
  AuthenticationError,
  BadRequestError,
  InternalServerError,
  NotFoundError,
  RateLimitError,
} from 'openai';
import { expect, test } from 'vitest';
import { createEmulator, type EmulatorOptions } from './index.ts';
import { base } from '../test/ask.ts';

const model = 'nusantara-base';

function setUp(options: EmulatorOptions = {}, apiKey = 'nsk_test') {
  const emulator = createEmulator(options);
  const openai = new OpenAI({ apiKey, baseURL: base, fetch: emulator.fetch, maxRetries: 0 });
  return { emulator, openai };
}

const ask = (content: string) => ({ model, messages: [{ role: 'user' as const, content }] });

/** Read a stream to its end and give what it throws. */
async function drain(stream: AsyncIterable<unknown>): Promise<unknown> {
  try {
    for await (const _ of stream);
  } catch (error) {
    return error;
  }
  return undefined;
}

test('the official client completes a chat', async () => {
  const { openai, emulator } = setUp();
  const answer = await openai.chat.completions.create(ask('What is 6 * 7?'));

  expect(answer.choices[0]?.message.content).toBe('**6 × 7 = 42**');
  expect(answer).toHaveProperty('_request_id', emulator.log[0]?.requestId);
});

test('the official client streams a chat', async () => {
  const { openai, emulator } = setUp();
  const stream = await openai.chat.completions.create({
    ...ask('What is 6 * 7?'),
    stream: true,
    stream_options: { include_usage: true },
  });
  let text = '';
  let total = 0;
  for await (const chunk of stream) {
    text += chunk.choices[0]?.delta.content ?? '';
    total = chunk.usage?.total_tokens ?? total;
  }

  expect(text).toBe('**6 × 7 = 42**');
  expect(total).toBeGreaterThan(0);
  expect(emulator.log[0]?.outcome).toBe('complete');
});

test('the official client assembles a streamed tool call and runs it', async () => {
  const { openai } = setUp();
  const runner = openai.chat.completions.runTools({
    ...ask('Weather in Ternate?'),
    stream: true,
    tools: [
      {
        type: 'function',
        function: {
          name: 'get_weather',
          description: 'The weather',
          parameters: { type: 'object', properties: { city: { type: 'string' } } },
          parse: (text: string) => JSON.parse(text) as { city: string },
          function: ({ city }: { city: string }) => ({ city, celsius: 29 }),
        },
      },
    ],
  });

  expect(await runner.finalContent()).toBe(
    'Here is what `get_weather` returned:\n\n- **city**: Ternate\n- **celsius**: 29',
  );
});

test('the official client creates, streams, retrieves and cancels responses', async () => {
  const { openai } = setUp();
  const created = await openai.responses.create({ model, input: 'What is 6 * 7?' });
  const stream = openai.responses.stream({ model, input: '/think What is 6 * 7?' });
  const final = await stream.finalResponse();
  const job = await openai.responses.create({ model, input: 'Hello', background: true });

  expect(created.output_text).toBe('**6 × 7 = 42**');
  expect(final.output.map(({ type }) => type)).toEqual(['reasoning', 'message']);
  expect(final.output_text).toBe(created.output_text);
  expect((await openai.responses.retrieve(created.id)).output).toEqual(created.output);
  expect(job.status).toBe('queued');
  expect((await openai.responses.cancel(job.id)).status).toBe('completed');
});

test('the official client lists models and finds one', async () => {
  const { openai } = setUp();
  const ids = [];
  for await (const { id } of openai.models.list()) ids.push(id);

  expect(ids).toContain(model);
  expect(await openai.models.retrieve('kimi-k2:search')).toHaveProperty('id', 'kimi-k2:search');
});

test.each([
  ['/error 400', BadRequestError, 'invalid_parameter'],
  ['/error 401', AuthenticationError, 'invalid_api_key'],
  ['/error 404', NotFoundError, 'model_not_found'],
  ['/error 429', RateLimitError, 'rpm_exceeded'],
  ['/error 500', InternalServerError, 'internal_error'],
  ['/error 503', InternalServerError, 'service_unavailable'],
])(
  'the official client throws its own error for %s, with our request id',
  async (prompt, type, code) => {
    const { openai, emulator } = setUp();
    const error: unknown = await openai.chat.completions
      .create(ask(prompt))
      .catch((e: unknown) => e);

    expect(error).toBeInstanceOf(type);
    expect(error).toMatchObject({ code, requestID: emulator.log[0]?.requestId });
  },
);

test('the official client tells a wrong key and an unknown model from a fault', async () => {
  const wrongKey = setUp({ apiKeys: ['nsk_right'] }, 'nsk_wrong').openai;
  const { openai } = setUp();

  await expect(wrongKey.models.list()).rejects.toBeInstanceOf(AuthenticationError);
  await expect(openai.models.retrieve('nothing')).rejects.toBeInstanceOf(NotFoundError);
});

test('the official client tries again after a 503 and after a dropped connection', async () => {
  const { openai, emulator } = setUp();
  const retrying = openai.withOptions({ maxRetries: 1 });
  await retrying.chat.completions.create(ask('/error 503 times=1 retry-after=0.001 Hello'));
  await retrying.chat.completions.create(ask('/drop times=1 Hello'));

  expect(emulator.log.map(({ status, outcome }) => [status, outcome])).toEqual([
    [503, 'error'],
    [200, 'complete'],
    [null, 'dropped'],
    [200, 'complete'],
  ]);
});

test('the official client throws for an error inside a stream, and for no connection', async () => {
  const { openai, emulator } = setUp();
  const prompt = '/mid-error after=1 Hello';
  const chatted = await drain(
    await openai.chat.completions.create({ ...ask(prompt), stream: true }),
  );
  const responded = await drain(
    await openai.responses.create({ model, input: prompt, stream: true }),
  );

  expect(chatted).toBeInstanceOf(APIError);
  expect(responded).toBeInstanceOf(APIError);
  expect([chatted, responded]).toMatchObject(
    emulator.log.map(({ requestId }) => ({ code: 'server_error', requestID: requestId })),
  );
  await expect(openai.chat.completions.create(ask('/drop'))).rejects.toBeInstanceOf(
    APIConnectionError,
  );
});

test('the official client stops a stream when its loop is left', async () => {
  const { openai, emulator } = setUp();
  const stream = await openai.chat.completions.create({ ...ask('/long'), stream: true });
  for await (const _ of stream) break;

  await expect.poll(() => emulator.log[0]?.outcome).toBe('aborted');
});
