import { afterEach, expect, test, vi } from 'vitest';
import { answer, refusal, repliesInTurn } from '../../test/scriptedReply.ts';
import { read, says, streamed } from '../../test/streamed.ts';
import { createClient } from './createClient.ts';
import type { LogEntry } from './createRequestLog.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const baseURL = 'https://api.test/v1';
const ask = { model: 'm', messages: [{ role: 'user' as const, content: 'secret' }] };

test('a stream is one entry: what it was, when things happened, how it ended', async () => {
  const { client, stream, send, write } = await streamed();
  const begun = client.log.getState()[0]!;
  expect(begun).toMatchObject({
    id: 1,
    method: 'POST',
    path: '/chat/completions',
    attempt: 1,
    status: 200,
    requestId: 'req_scripted',
    bytes: 0,
  });
  expect(begun.outcome).toBeUndefined();

  send(says('secret'));
  write('data: [DONE]\n\n');
  await read(stream);
  const [ended, ...rest] = client.log.getState() as [LogEntry];
  expect(rest).toEqual([]);
  expect(ended).toMatchObject({ outcome: 'ok', events: 1 });
  expect(ended.bytes).toBeGreaterThan(50);
  const times = ['startedAt', 'headAt', 'firstByteAt', 'lastByteAt', 'endedAt'] as const;
  const told = times.map((time) => ended[time]!);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(Math.abs(Date.now() - ended.startedAt)).toBeLessThan(10_000);
  expect(JSON.stringify(ended)).not.toContain('secret');
});

test.each<[endpoint: 'chat' | 'responses', ...events: object[]]>([
  [
    'chat',
    { choices: [{ index: 0, delta: { role: 'assistant', content: '' } }] },
    says('x'),
    {
      choices: [{ index: 0, delta: {}, finish_reason: 'stop' }],
      usage: { prompt_tokens: 1, completion_tokens: 9, total_tokens: 10 },
    },
  ],
  [
    'responses',
    { type: 'response.created', response: { id: 'resp_1', status: 'in_progress' } },
    { type: 'response.output_text.delta', delta: 'x' },
    { type: 'response.completed', response: { usage: { input_tokens: 1, output_tokens: 9 } } },
  ],
])('%s: the first token, the longest gap, the tokens', async (endpoint, ...events) => {
  vi.useFakeTimers();
  const { client, stream, send } = await streamed(endpoint);
  const ended = read(stream);
  for (const [at, pauseMs] of [1500, 300, 5000].entries()) {
    send(events[at]!);
    await vi.advanceTimersByTimeAsync(pauseMs);
  }
  await ended;
  const [{ startedAt, firstByteAt, firstTokenAt, ...entry }] = client.log.getState() as [LogEntry];
  expect(firstByteAt).toBe(startedAt);
  expect(firstTokenAt).toBe(startedAt + 1500);
  expect(entry).toMatchObject({ longestGapMs: 1500, outputTokens: 9, outcome: 'ok' });
});

test('every attempt is an entry, with why it failed and how long to wait', async () => {
  vi.useFakeTimers();
  const { fetch } = repliesInTurn(
    refusal(503, { request_id: 'req_1' }, { 'retry-after': '2' }),
    answer('x'),
  );
  const client = createClient({ baseURL, fetch });
  const asked = client.chat.completions.create({ ...ask, stream: true });
  await vi.runAllTimersAsync();
  await read(await asked);
  expect(client.log.getState()).toMatchObject([
    {
      id: 1,
      attempt: 1,
      status: 503,
      outcome: 'failed',
      errorType: 'service_unavailable',
      retryAfterMs: 2000,
      requestId: 'req_1',
    },
    { id: 2, attempt: 2, status: 200, outcome: 'ok', requestId: 'req_answer' },
  ]);
});

test.each([
  ['a stream that broke is interrupted', 'reset', 'interrupted', 'stream_interrupted'],
  ['a stream that ended early is interrupted', 'end', 'interrupted', 'stream_interrupted'],
] as const)('%s', async (_what, ends, outcome, errorType) => {
  const { client, stream, reply } = await streamed();
  reply[ends]();
  await read(stream);
  expect(client.log.getState()).toMatchObject([{ outcome, errorType }]);
});

test('an error in a stream is a failure, also with status 200', async () => {
  const { client, stream, send } = await streamed();
  send({ error: { message: 'secret', code: 'timeout' } });
  await read(stream);
  expect(client.log.getState()).toMatchObject([
    { status: 200, outcome: 'failed', errorType: 'gateway_timeout' },
  ]);
});

test('a JSON reply is an entry, also one that is an error', async () => {
  const { fetch } = repliesInTurn(
    () => Response.json({ data: [] }),
    () => Response.json({ error: { message: 'm', code: 'model_not_found' } }),
  );
  const client = createClient({ baseURL, fetch });
  await client.models.list({ provider: 'secret' });
  await client.models.list().catch(() => undefined);
  expect(client.log.getState()).toMatchObject([
    { method: 'GET', path: '/models', outcome: 'ok', bytes: 11 },
    { outcome: 'failed', errorType: 'not_found_error' },
  ]);
  expect(JSON.stringify(client.log.getState())).not.toContain('secret');
});

test('leaving, cancelling and aborting are no failures', async () => {
  const controller = new AbortController();
  const left = await streamed();
  left.send(says('x'));
  for await (const _event of left.stream) break;

  const cancelled = await streamed();
  await cancelled.stream.cancel();

  const { fetch } = repliesInTurn(() => new Promise(() => undefined));
  const client = createClient({ baseURL, fetch });
  const asked = client.chat.completions.create(ask, controller).catch(() => undefined);
  controller.abort();
  await asked;
  for (const { log } of [left.client, cancelled.client, client]) {
    expect(log.getState()).toMatchObject([{ outcome: 'aborted' }]);
  }
});

test('listeners hear of the beginning, the head and the end, whatever arrives between', async () => {
  const { client, stream, send, write } = await streamed('chat', { maxRetries: 0 });
  const heard = vi.fn<(entries: readonly LogEntry[]) => void>();
  const stop = client.log.subscribe(heard);
  for (let at = 0; at < 100; at++) send(says('x'));
  write('data: [DONE]\n\n');
  await read(stream);
  expect(heard).toHaveBeenCalledOnce();
  stop();
  await client.models.list().catch(() => undefined);
  expect(heard).toHaveBeenCalledOnce();
});

test('the log forgets the oldest', async () => {
  const { fetch } = repliesInTurn(() => Response.json({}));
  const client = createClient({ baseURL, fetch, logLimit: 2 });
  for (let at = 0; at < 5; at++) await client.models.list();
  expect(client.log.getState().map(({ id }) => id)).toEqual([4, 5]);

  const forgetful = createClient({ baseURL, fetch, logLimit: 0 });
  await forgetful.models.list();
  expect(forgetful.log.getState()).toEqual([]);
});

test('hooks see each request begin and end, and may add headers', async () => {
  const seen: string[] = [];
  const { fetch, requests } = repliesInTurn(() => Response.json({}, { status: 200 }));
  const client = createClient({
    baseURL,
    fetch,
    onRequest({ id, method, path }) {
      seen.push(`${id} ${method} ${path}`);
      return { traceparent: '00-1' };
    },
    onResponse: ({ id, status, outcome }) => void seen.push(`${id} ${status} ${outcome}`),
  });
  await client.models.list();
  expect(seen).toEqual(['1 GET /models', '1 200 ok']);
  expect(requests[0]?.init?.headers).toMatchObject({ traceparent: '00-1' });
});

test('a hook or a listener that throws is reported and stops nothing (fault 82)', async () => {
  const reported = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const broken = (): never => {
    throw new Error('mine');
  };
  const { fetch } = repliesInTurn(() => Response.json({ id: 'm' }));
  const client = createClient({ baseURL, fetch, onRequest: broken, onResponse: broken });
  client.log.subscribe(broken);
  expect(await client.models.retrieve('m')).toEqual({ id: 'm' });
  // Two hooks; the listener at the beginning, the head and the end.
  expect(reported).toHaveBeenCalledTimes(5);
});
