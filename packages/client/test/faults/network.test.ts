import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Connectivity, createChat, createClient, selectError } from '../../src/index.ts';
import { chatOver, last, texts, until } from '../chatOver.ts';
import { answer, refusal, repliesInTurn, scriptedReply } from '../scriptedReply.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A `fetch` whose network fails, as browsers put it. */
const unreachable = () => repliesInTurn(() => Promise.reject(new TypeError('Failed to fetch')));

test.each([
  ['0'],
  ['Wed, 21 Oct 2015 07:28:00 GMT'],
  ['-1'],
  ['soon'],
  ['10s'],
  ['5, 10'],
  ['NaN'],
])(
  'Retry-After: %s leads to the ordinary backoff, never to a hot loop (fault 116, 117)',
  async (value) => {
    const { fetch, requests } = repliesInTurn(refusal(503, {}, { 'retry-after': value }));
    const chat = chatOver(fetch);
    const turn = chat.send('Halo');
    for (const [made, wait] of [
      [1, 250],
      [2, 500],
    ] as const) {
      await vi.advanceTimersByTimeAsync(wait - 1);
      expect(requests).toHaveLength(made);
      await vi.advanceTimersByTimeAsync(1);
      expect(requests).toHaveLength(made + 1);
    }
    await turn;
    expect(requests).toHaveLength(3);
  },
);

test.each([['86400'], ['99999999999'], ['9'.repeat(400)], ['61']])(
  'Retry-After: %s is shown, not served (fault 118, 119)',
  async (value) => {
    const { fetch, requests } = repliesInTurn(refusal(429, {}, { 'retry-after': value }));
    const chat = chatOver(fetch);
    await chat.send('Halo');
    expect(requests).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
    const wait = last(chat)!.error!.retryAfterMs!;
    expect(wait).toBeGreaterThan(60_000);
    expect(Number.isNaN(new Date(Date.now() + wait).getTime())).toBe(false);
  },
);

test('a minute that the server asks for is waited, and never more than a minute (fault 114)', async () => {
  const { fetch, requests } = repliesInTurn(refusal(503, {}, { 'retry-after': '60' }), answer('.'));
  const chat = chatOver(fetch, { random: () => 0.999 });
  const turn = chat.send('Halo');
  await vi.advanceTimersByTimeAsync(59_999);
  expect(requests).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  await turn;
  expect(requests).toHaveLength(2);
});

test('a network that refuses is asked three times, and is not called offline (fault 126)', async () => {
  const { fetch, requests } = unreachable();
  const chat = chatOver(fetch);
  const turn = chat.send('Halo');
  await vi.runAllTimersAsync();
  await turn;
  expect(requests).toHaveLength(3);
  expect(last(chat)).toMatchObject({
    state: 'failed',
    error: { type: 'connection_error', kind: 'network', code: 'connection_failed', attempt: 3 },
  });
});

test('a refusal of CORS is told to developers as what it may be (fault 127)', async () => {
  const chat = chatOver(unreachable().fetch, { maxRetries: 0 });
  await chat.send('Halo');
  const { error } = last(chat)!;
  expect(error).toMatchObject({ type: 'connection_error', code: 'connection_failed' });
  expect(error?.message).toContain('CORS');
  expect(error?.cause).toBeInstanceOf(TypeError);
});

test.each([
  ['its connection is reset', 'connection_reset'],
  ['it falls silent', 'stalled'],
])(
  'the network goes away in mid-answer and %s: the text is kept (fault 125)',
  async (how, code) => {
    let isOnline = true;
    const connectivity: Connectivity = {
      isOnline: () => isOnline,
      subscribe: () => () => undefined,
    };
    const reply = scriptedReply();
    const chat = chatOver(reply.fetch, { connectivity });
    const turn = chat.send('Halo');
    reply.say('Half');
    await vi.advanceTimersByTimeAsync(0);
    isOnline = false;
    if (how === 'it falls silent') await vi.advanceTimersByTimeAsync(60_001);
    else reply.reset();
    await turn;
    expect(reply.requests).toHaveLength(1);
    expect(texts(chat)).toEqual(['Halo', 'Half']);
    expect(last(chat)).toMatchObject({
      state: 'interrupted',
      error: { type: 'stream_interrupted', code, requestId: 'req_scripted' },
    });
  },
);

test.each([
  ['the connection was reset', 'connection_reset'],
  ['nothing more comes', 'stalled'],
])('the machine sleeps for an hour and %s: one failure (fault 140)', async (what, code) => {
  const reply = scriptedReply();
  const chat = chatOver(reply.fetch);
  const failures = new Set<unknown>();
  chat.store.subscribe((state) => void failures.add(selectError(state)));
  const turn = chat.send('Halo');
  reply.say('Half');
  await vi.advanceTimersByTimeAsync(1_000);
  // Asleep: the clocks go on, and no timer fires.
  vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 3_600_000);
  if (what === 'the connection was reset') reply.reset();
  await vi.advanceTimersByTimeAsync(61_000);
  await turn;
  expect(last(chat)).toMatchObject({ state: 'interrupted', error: { code } });
  expect([...failures].filter(Boolean)).toHaveLength(1);
  expect(texts(chat)).toEqual(['Halo', 'Half']);
  vi.restoreAllMocks();
});

test('the machine sleeps, and what came meanwhile is read before anything is called stalled (fault 140)', async () => {
  const reply = scriptedReply();
  const chat = chatOver(reply.fetch);
  const turn = chat.send('Halo');
  reply.say('Half');
  await vi.advanceTimersByTimeAsync(1_000);
  const now = performance.now();
  const clock = vi.spyOn(performance, 'now').mockReturnValue(now + 3_600_000);
  reply.say(' and half');
  await vi.advanceTimersByTimeAsync(59_000);
  clock.mockRestore();
  reply.write('data: [DONE]\n\n');
  await turn;
  expect(texts(chat)).toEqual(['Halo', 'Half and half']);
  expect(last(chat)?.state).toBe('complete');
});

test('an app that knows better than the browser is believed: no network is no attempt (fault 124)', async () => {
  const listeners = new Set<() => void>();
  let isOnline = true;
  const connectivity: Connectivity = {
    isOnline: () => isOnline,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const { fetch, requests } = repliesInTurn(() => {
    isOnline = false;
    return Promise.reject(new TypeError('Failed to fetch'));
  }, answer('Here.'));
  const chat = chatOver(fetch, { connectivity, maxRetries: 0 });
  const turn = chat.send('Halo');
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect([requests.length, chat.store.getState().status]).toEqual([1, 'waiting']);
  isOnline = true;
  for (const listener of listeners) listener();
  await turn;
  expect(texts(chat)).toEqual(['Halo', 'Here.']);
});

test('a network that goes away during a wait holds it, without an end (fault 124)', async () => {
  let isOnline = true;
  let tell = (): void => undefined;
  const connectivity: Connectivity = {
    isOnline: () => isOnline,
    subscribe: (listener) => {
      tell = listener;
      return () => void (tell = () => undefined);
    },
  };
  const { fetch, requests } = repliesInTurn(refusal(503, {}, { 'retry-after': '5' }), answer('.'));
  const chat = chatOver(fetch, { connectivity });
  const turn = chat.send('Halo');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(chat.store.getState().wait?.until).toBe(Date.now() + 4_000);
  isOnline = false;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(requests).toHaveLength(1);
  expect(chat.store.getState()).toMatchObject({ status: 'waiting', wait: { until: undefined } });
  isOnline = true;
  tell();
  await turn;
  expect(texts(chat)).toEqual(['Halo', '.']);
});

test('a browser that is wrong about the network starts no loop (fault 124, 126)', async () => {
  vi.stubGlobal('navigator', { onLine: false });
  const connectivity: Connectivity = { isOnline: () => true, subscribe: () => () => undefined };
  const { fetch, requests } = unreachable();
  const chat = chatOver(fetch, { connectivity });
  const turn = chat.send('Halo');
  await vi.runAllTimersAsync();
  await turn;
  expect(requests).toHaveLength(3);
  expect(last(chat)?.state).toBe('failed');
});

test('when the view goes away while waiting, a stop leaves no timer and sends nothing (fault 157)', async () => {
  const { fetch, requests } = repliesInTurn(refusal(503, {}, { 'retry-after': '30' }));
  const chat = chatOver(fetch);
  const unsubscribe = chat.store.subscribe(() => undefined);
  const turn = chat.send('Halo');
  await vi.advanceTimersByTimeAsync(0);
  expect(chat.store.getState().status).toBe('waiting');
  unsubscribe();
  await chat.stop();
  await turn;
  expect(vi.getTimerCount()).toBe(0);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(requests).toHaveLength(1);
});

test('a view that is replaced in mid-answer finds the session as it is (fault 158)', async () => {
  const reply = scriptedReply();
  const chat = chatOver(reply.fetch);
  const before: unknown[] = [];
  const leave = chat.store.subscribe(() => void before.push(texts(chat).at(-1)));
  const turn = chat.send('Halo');
  reply.say('Half');
  await until(chat.store, () => texts(chat).at(-1) === 'Half');
  leave();
  const heard = before.length;
  reply.say(' and half');
  await until(chat.store, () => texts(chat).at(-1) === 'Half and half');
  reply.write('data: [DONE]\n\n');
  await turn;
  expect(before).toHaveLength(heard);
  expect(last(chat)?.state).toBe('complete');
});

test('a session that is made on a server asks nothing and starts nothing (fault 161)', async () => {
  expect(typeof window).toBe('undefined');
  const { fetch, requests } = repliesInTurn(answer('.'));
  const client = createClient({ baseURL: '/api/nusantara', fetch });
  const chat = createChat({ client, model: 'm', id: 'c' });
  const initial = chat.store.getInitialState();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(chat.store.getState()).toBe(initial);
  expect(JSON.stringify(initial)).toBe(
    JSON.stringify(createChat({ client, model: 'm', id: 'c' }).store.getInitialState()),
  );
  expect([requests.length, vi.getTimerCount()]).toEqual([0, 0]);
});
