import { createEmulator } from '@nusantara-ai/emulator';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  ApiError,
  AuthenticationError,
  type ChatOptions,
  createChat,
  createClient,
  InvalidRequestError,
  isNusantaraError,
  NotFoundError,
  RateLimitError,
  ServiceUnavailableError,
  requestLog,
} from '../src/index.ts';
import { last } from './chatOver.ts';
import { endpointNames, endpoints } from './endpoints.ts';
import { repliesInTurn } from './scriptedReply.ts';

/** What the API's page on errors says, sentence by sentence, and what it comes to in an app. */

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const model = 'nusantara-base';

/** A chat with an API that does as the page says. */
function open(options: Partial<ChatOptions> = {}, apiKey: string | undefined = 'any') {
  const emulator = createEmulator({ seed: 1 });
  const client = createClient({
    baseURL: 'https://api.test/v1',
    fetch: emulator.fetch,
    ...(apiKey && { apiKey }),
  });
  return { emulator, client, chat: createChat({ client, model, ...options }) };
}

/** What is shown of a prompt that the API refuses, and how often it was asked. */
async function refusedBy(prompt: string, options: Partial<ChatOptions> = {}, apiKey?: string) {
  const { chat, emulator } = open(options, apiKey);
  const turn = chat.send(prompt);
  await vi.runAllTimersAsync();
  await turn;
  return { chat, answer: last(chat)!, error: last(chat)!.error!, requests: emulator.log.length };
}

test.each([
  ['400', 'invalid_request_error', 'invalid_request', InvalidRequestError, 1],
  ['401', 'authentication_error', 'auth', AuthenticationError, 1],
  ['404', 'not_found_error', 'not_found', NotFoundError, 1],
  ['429', 'rate_limit_exceeded', 'rate_limit', RateLimitError, 3],
  ['500', 'api_error', 'server', ApiError, 3],
  ['503', 'service_unavailable', 'unavailable', ServiceUnavailableError, 3],
] as const)(
  '%s is %s: predictable, and told apart by code',
  async (status, type, kind, errorClass, requests) => {
    for (const endpoint of Object.values(endpoints)) {
      const refused = await refusedBy(`/error ${status} retry-after=1`, { endpoint });
      expect(refused.error).toBeInstanceOf(errorClass);
      expect(refused.error).toMatchObject({ type, kind, status: Number(status) });
      expect(refused.error.message).not.toBe('');
      expect(refused.answer.state).toBe('failed');
      expect(refused.requests).toBe(requests);
    }
  },
);

test('400: a parameter that is missing or has an invalid value is named', async () => {
  const { client } = open();
  const body = { model, messages: [{ role: 'user' as const, content: 'Halo' }], temperature: 9 };
  await expect(client.chat.completions.create(body)).rejects.toMatchObject({
    type: 'invalid_request_error',
    param: 'temperature',
  });
  await expect(client.chat.completions.create({ model, messages: [] })).rejects.toMatchObject({
    type: 'invalid_request_error',
    param: 'messages',
  });
});

test.each([
  ['missing', undefined, 'missing_api_key'],
  ['invalid', 'sk-wrong', 'invalid_api_key'],
])('401: a key that is %s', async (_how, apiKey, code) => {
  const emulator = createEmulator({ apiKeys: ['sk-right'] });
  const client = createClient({
    baseURL: 'https://api.test/v1',
    fetch: emulator.fetch,
    ...(apiKey && { apiKey }),
  });
  await expect(client.models.list()).rejects.toMatchObject({
    type: 'authentication_error',
    rawType: 'auth_error',
    code,
    retryable: false,
  });
});

test('401: a key that is inactive', async () => {
  const { fetch } = repliesInTurn(() =>
    Response.json({ error: { message: 'Inactive.', code: 'token_expired' } }, { status: 401 }),
  );
  const client = createClient({ baseURL: 'https://api.test/v1', fetch });
  await expect(client.models.list()).rejects.toBeInstanceOf(AuthenticationError);
});

test('404: a model, or a prompt template, that was not found', async () => {
  const { client } = open();
  await expect(client.responses.create({ model: 'nobody', input: 'Halo' })).rejects.toMatchObject({
    type: 'not_found_error',
    code: 'model_not_found',
  });
  await expect(
    client.responses.create({ model, input: 'Halo', prompt: { id: 'nothing' } }),
  ).rejects.toMatchObject({ type: 'not_found_error', status: 404 });
});

test('429: the body says which limit was hit, and so does the error', async () => {
  const perMinute = await refusedBy('/error 429 retry-after=1');
  expect(perMinute.error.limit).toMatchObject({
    name: expect.stringMatching(/^(RPM|I?TPM|OTPM)$/) as string,
    limit: expect.any(Number) as number,
    remaining: 0,
  });
  const perDay = await refusedBy('/error 429 daily');
  expect(perDay.error).toMatchObject({ kind: 'quota', limit: { name: 'TPD' } });
  expect(perDay.requests).toBe(1);
});

test('503: it is tried again after a short delay, and that is seen', async () => {
  const { chat, emulator } = open();
  const turn = chat.send('/error 503 retry-after=2 times=1 Halo');
  await vi.advanceTimersByTimeAsync(100);
  expect(chat.store.getState()).toMatchObject({
    status: 'waiting',
    wait: { attempt: 2, maxAttempts: 3, error: { type: 'service_unavailable' } },
  });
  expect(chat.store.getState().wait!.until! - Date.now()).toBeGreaterThan(1_500);
  await vi.runAllTimersAsync();
  await turn;
  expect(last(chat)?.state).toBe('complete');
  expect(emulator.log).toHaveLength(2);
});

test('the example of an error reply is read to the letter', async () => {
  const example = {
    error: {
      message: 'API key is missing. Please provide your API key in the `Authorization` header.',
      type: 'auth_error',
      code: 'missing_api_key',
      request_id: 'req_e951d673bf8238dd787f9329',
    },
  };
  const { fetch } = repliesInTurn(() => Response.json(example, { status: 401 }));
  const client = createClient({ baseURL: 'https://api.test/v1', fetch });
  await expect(client.models.list()).rejects.toMatchObject({
    message: example.error.message,
    type: 'authentication_error',
    rawType: 'auth_error',
    code: 'missing_api_key',
    requestId: 'req_e951d673bf8238dd787f9329',
    requestIdFrom: 'body',
  });
});

test('every response has a request id, whether successful or not, and every message shows it', async () => {
  const { chat, client, emulator } = open();
  const log = requestLog(client);
  for (const prompt of ['Halo', '/error 400', '/cut after=3', '/length after=3']) {
    const turn = chat.send(prompt);
    await vi.runAllTimersAsync();
    await turn;
    const { requestId } = emulator.log.at(-1)!;
    expect(last(chat)?.requestIds).toEqual([requestId]);
    const { error } = last(chat)!;
    expect([undefined, requestId]).toContain(error?.requestId);
    expect(error === undefined).toBe(!/error|cut/.test(prompt));
  }
  const models = await client.models.list();
  expect(models.requestId).toBe(emulator.log.at(-1)!.requestId);
  expect(log.getState().map(({ requestId }) => requestId)).toEqual(
    emulator.log.map(({ requestId }) => requestId),
  );
});

test.each(endpointNames)(
  'long requests: %s streams, piece by piece, for as long as the answer takes',
  async (name) => {
    const { chat } = open({ endpoint: endpoints[name] });
    const lengths = new Set<number>();
    chat.store.subscribe(({ live }) => {
      for (const part of live?.parts ?? []) if ('text' in part) lengths.add(part.text.length);
    });
    const before = Date.now();
    const turn = chat.send('/slow tps=0.1 Halo!');
    await vi.runAllTimersAsync();
    await turn;
    expect(last(chat)?.state).toBe('complete');
    expect(Date.now() - before).toBeGreaterThan(60_000);
    expect(lengths.size).toBeGreaterThan(3);
  },
);

test('an error is recognised without its class, and is a report for support', async () => {
  const { error } = await refusedBy('/error 500 retry-after=1');
  expect(isNusantaraError(error)).toBe(true);
  const report = JSON.stringify(error);
  expect(report).toContain(error.requestId);
  expect(report).not.toContain(error.message);
});
