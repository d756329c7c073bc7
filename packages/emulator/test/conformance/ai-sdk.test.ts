import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import {
  APICallError,
  extractReasoningMiddleware,
  generateObject,
  generateText,
  stepCountIs,
  streamObject,
  streamText,
  tool,
  wrapLanguageModel,
} from 'ai';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createEmulator, type EmulatorOptions } from '../../src/index.ts';
import { base } from '../ask.ts';

function setUp(options: EmulatorOptions = {}) {
  const emulator = createEmulator(options);
  const provider = createOpenAICompatible({
    name: 'nusantara',
    apiKey: 'nsk_test',
    baseURL: base,
    fetch: emulator.fetch,
    includeUsage: true,
    supportsStructuredOutputs: true,
  });
  return { emulator, model: provider('nusantara-base') };
}

const schema = z.object({
  city: z.string(),
  days: z.array(z.object({ hour: z.int().min(6).max(20), note: z.string() })).min(1),
});

test('generates text', async () => {
  const { emulator, model } = setUp();
  const { finishReason, response, text, usage } = await generateText({
    model,
    prompt: 'What is 6 * 7?',
  });

  expect([text, finishReason]).toEqual(['**6 × 7 = 42**', 'stop']);
  expect(usage.outputTokens).toBeGreaterThan(0);
  expect(response.headers?.['x-request-id']).toBe(emulator.log[0]?.requestId);
});

test.each(['seed', 'b', 'c', 'd', 'e'] as const)('streams text in dialect %s', async (dialect) => {
  const { emulator, model } = setUp({ dialect });
  const thinking = wrapLanguageModel({
    model,
    // The oldest dialect thinks aloud, between tags.
    middleware: extractReasoningMiddleware({ tagName: 'think' }),
  });
  const result = streamText({ model: thinking, prompt: '/think What is 6 * 7?' });
  let text = '';
  for await (const delta of result.textStream) text += delta;

  expect(text.trim()).toBe('**6 × 7 = 42**');
  expect(await result.reasoningText).toMatch(/short and clear/);
  expect(await result.finishReason).toBe('stop');
  expect((await result.usage).outputTokens).toBeGreaterThan(0);
  expect(emulator.log[0]?.outcome).toBe('complete');
});

test('runs tools, two at once, and goes on with their results', async () => {
  const { emulator, model } = setUp();
  const called: string[] = [];
  const weather = tool({
    inputSchema: z.object({ city: z.string() }),
    execute: ({ city }) => {
      called.push(city);
      return { city, celsius: 29 };
    },
  });
  const result = streamText({
    model,
    prompt: 'The weather in Ternate, and its ferries?',
    tools: { get_weather: weather, find_ferries: weather },
    stopWhen: stepCountIs(2),
  });

  expect(await result.text).toContain('- **celsius**: 29');
  expect(called).toEqual(['Ternate', 'Ternate']);
  expect(emulator.log).toHaveLength(2);
});

test('generates an object, whole and as a stream', async () => {
  const { model } = setUp();
  const request = { model, schema, prompt: 'Plan a trip to Ambon' };
  const { object } = await generateObject(request);
  const stream = streamObject(request);
  let partials = 0;
  for await (const _ of stream.partialObjectStream) partials += 1;

  expect(schema.parse(object).city).toBe('Ambon');
  expect(schema.parse(await stream.object).city).toBe('Ambon');
  expect(partials).toBeGreaterThan(1);
});

test('tries again after a 503 as soon as it is told to', async () => {
  const { emulator, model } = setUp({ fault: 'error 503 times=1 retry-after=0' });
  const { text } = await generateText({ model, prompt: 'What is 6 * 7?', maxRetries: 1 });

  expect(text).toContain('42');
  expect(emulator.log.map(({ status }) => status)).toEqual([503, 200]);
});

test.each([
  ['/error 400', 400, false],
  ['/error 401', 401, false],
  ['/error 429', 429, true],
  ['/error 500', 500, true],
])('throws for %s with what the API says', async (prompt, statusCode, isRetryable) => {
  const { emulator, model } = setUp();
  const error: unknown = await generateText({ model, prompt, maxRetries: 0 }).catch(
    (cause: unknown) => cause,
  );

  expect(APICallError.isInstance(error)).toBe(true);
  expect(error).toMatchObject({
    statusCode,
    isRetryable,
    responseHeaders: { 'x-request-id': emulator.log[0]?.requestId },
  });
});
