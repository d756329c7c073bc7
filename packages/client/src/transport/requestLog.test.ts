import { afterEach, expect, test, vi } from 'vitest';
import { answer, refusal, repliesInTurn, scriptedReply } from '../../test/scriptedReply.ts';
import { read, says, streamed } from '../../test/streamed.ts';
import { type Client, createClient } from './createClient.ts';
import { type LogEntry, requestLog } from './requestLog.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const baseURL = 'https://api.test/v1';

/** A client whose log is kept from its first request on. */
function logged(client: Client): Client {
  requestLog(client);
  return client;
}

const ask = { model: 'm', messages: [{ role: 'user' as const, content: 'secret' }] };

test('a stream is one entry: what it was, when things happened, how it ended', async () => {
  const { client, stream, send, write } = await streamed();
  const begun = requestLog(client).getState()[0]!;
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
  const [ended, ...rest] = requestLog(client).getState() as [LogEntry];
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
  const [{ startedAt, firstByteAt, firstTokenAt, ...entry }] = requestLog(client).getState() as [
    LogEntry,
  ];
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
  const client = logged(createClient({ baseURL, fetch }));
  const asked = client.chat.completions.create({ ...ask, stream: true });
  await vi.runAllTimersAsync();
  await read(await asked);
  expect(requestLog(client).getState()).toMatchObject([
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
  expect(requestLog(client).getState()).toMatchObject([{ outcome, errorType }]);
});

test('an error in a stream is a failure, also with status 200', async () => {
  const { client, stream, send } = await streamed();
  send({ error: { message: 'secret', code: 'timeout' } });
  await read(stream);
  expect(requestLog(client).getState()).toMatchObject([
    { status: 200, outcome: 'failed', errorType: 'gateway_timeout' },
  ]);
});

test('a JSON reply is an entry, also one that is an error', async () => {
  const { fetch } = repliesInTurn(
    () => Response.json({ data: [] }),
    () => Response.json({ error: { message: 'm', code: 'model_not_found' } }),
  );
  const client = logged(createClient({ baseURL, fetch }));
  await client.models.list({ provider: 'secret' });
  await client.models.list().catch(() => undefined);
  expect(requestLog(client).getState()).toMatchObject([
    { method: 'GET', path: '/models', outcome: 'ok', bytes: 11 },
    { outcome: 'failed', errorType: 'not_found_error' },
  ]);
  expect(JSON.stringify(requestLog(client).getState())).not.toContain('secret');
});

test('leaving, cancelling and aborting are no failures', async () => {
  const controller = new AbortController();
  const left = await streamed();
  left.send(says('x'));
  for await (const _event of left.stream) break;

  const cancelled = await streamed();
  await cancelled.stream.cancel();

  const { fetch } = repliesInTurn(() => new Promise(() => undefined));
  const client = logged(createClient({ baseURL, fetch }));
  const asked = client.chat.completions.create(ask, controller).catch(() => undefined);
  controller.abort();
  await asked;
  for (const each of [left.client, cancelled.client, client]) {
    expect(requestLog(each).getState()).toMatchObject([{ outcome: 'aborted' }]);
  }
});

test('listeners hear of the beginning, the head and the end, whatever arrives between', async () => {
  const { client, stream, send, write } = await streamed('chat', { maxRetries: 0 });
  const heard = vi.fn<(entries: readonly LogEntry[]) => void>();
  const stop = requestLog(client).subscribe(heard);
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
  const client = createClient({ baseURL, fetch });
  requestLog(client, { limit: 2 });
  for (let at = 0; at < 5; at++) await client.models.list();
  expect(
    requestLog(client)
      .getState()
      .map(({ id }) => id),
  ).toEqual([4, 5]);
});

test('a log begins when somebody asks for it, and is the same for whoever asks', async () => {
  const { fetch } = repliesInTurn(() => Response.json({}));
  const client = createClient({ baseURL, fetch });
  await client.models.list();
  const begun = client.models.list();
  const log = requestLog(client);
  await begun;
  expect(log.getState()).toEqual([]);
  await client.models.retrieve('m');
  expect(requestLog(client)).toBe(log);
  expect(log.getState()).toMatchObject([{ id: 1, path: '/models/m', outcome: 'ok' }]);
  expect(requestLog(createClient({ baseURL, fetch })).getState()).toEqual([]);
});

test('an observer hears of the beginning, the head, the pieces and the end, until it leaves', async () => {
  const { fetch, send, write } = scriptedReply();
  const client = createClient({ baseURL, fetch, maxRetries: 0 });
  const seen: string[] = [];
  const leave = client.observe({
    onRequest: () => void seen.push('request'),
    onHead: ({ status }) => void seen.push(`head ${status}`),
    onBytes: ({ events, isAnswering }) => void seen.push(`${events} ${isAnswering}`),
    onResponse: ({ error }) => void seen.push(`over ${error?.type}`),
  });
  const stream = await client.chat.completions.create({ ...ask, stream: true });
  const events = stream[Symbol.asyncIterator]();
  send({ choices: [{ index: 0, delta: { role: 'assistant' } }] });
  await events.next();
  send(says('secret'));
  await events.next();
  write('data: [DONE]\n\n');
  await events.next();
  expect(seen).toEqual([
    'request',
    'head 200',
    '1 undefined',
    '2 true',
    '2 true',
    'over undefined',
  ]);
  leave();
  await client.models.list().catch(() => undefined);
  expect(seen).toHaveLength(6);
});

test('hooks see each request begin and end, and may add headers', async () => {
  const seen: string[] = [];
  const { fetch, requests } = repliesInTurn(() => Response.json({}, { status: 200 }));
  const client = createClient({
    baseURL,
    fetch,
    onRequest({ method, path, attempt }) {
      seen.push(`${method} ${path} ${attempt}`);
      return { traceparent: '00-1' };
    },
    onResponse: ({ status, bytes, error }) => void seen.push(`${status} ${bytes} ${error?.type}`),
  });
  await client.models.list();
  expect(seen).toEqual(['GET /models 1', '200 2 undefined']);
  expect(requests[0]?.init?.headers).toMatchObject({ traceparent: '00-1' });
});

test('a hook or a listener that throws is reported and stops nothing (fault 82)', async () => {
  const reported = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const broken = (): never => {
    throw new Error('mine');
  };
  const { fetch } = repliesInTurn(() => Response.json({ id: 'm' }));
  const client = createClient({ baseURL, fetch, onRequest: broken, onResponse: broken });
  requestLog(client).subscribe(broken);
  expect(await client.models.retrieve('m')).toEqual({ id: 'm' });
  // Two hooks; the listener at the beginning, the head and the end.
  expect(reported).toHaveBeenCalledTimes(5);
});
