import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Connectivity, selectError } from '../../src/index.ts';
import { chatOver, last, texts } from '../chatOver.ts';
import { answer, refusal, repliesInTurn } from '../scriptedReply.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a rate limit is named, counted down and waited out (fault 96)', async () => {
  const reset = new Date(Date.now() + 3_000).toISOString();
  const details = { limit: 5, remaining: 0, reset, retry_after: 3 };
  const { fetch, requests } = repliesInTurn(
    refusal(429, { code: 'rpm_exceeded', details }, { 'retry-after': '3' }),
    answer('Here.'),
  );
  const chat = chatOver(fetch);
  const turn = chat.send('Halo');
  await vi.advanceTimersByTimeAsync(0);
  const { status, wait } = chat.store.getState();
  expect(status).toBe('waiting');
  expect(wait).toMatchObject({ attempt: 2, maxAttempts: 3, until: Date.now() + 3_000 });
  expect(wait?.error).toMatchObject({
    type: 'rate_limit_exceeded',
    limit: { name: 'RPM', limit: 5, remaining: 0, resetAt: reset },
  });
  await vi.advanceTimersByTimeAsync(2_999);
  expect(requests).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  await turn;
  expect(texts(chat)).toEqual(['Halo', 'Here.']);
});

test('a daily budget is not waited for: it says when it returns (fault 97)', async () => {
  const { fetch, requests } = repliesInTurn(
    refusal(429, { type: 'usage_limit_exceeded', details: { retry_after: 5 } }),
  );
  const chat = chatOver(fetch);
  await chat.send('Halo');
  expect(last(chat)).toMatchObject({
    state: 'failed',
    error: { type: 'rate_limit_exceeded', kind: 'quota', retryAfterMs: 5_000 },
  });
  expect(requests).toHaveLength(1);
  expect(vi.getTimerCount()).toBe(0);
});

test.each([
  [500, 'api_error', '98'],
  [503, 'service_unavailable', '99'],
])(
  'status %i for ever is asked three times, and never in the background (fault 98, 99)',
  async (status, type) => {
    const { fetch, requests } = repliesInTurn(refusal(status));
    const chat = chatOver(fetch);
    const turn = chat.send('Halo');
    await vi.runAllTimersAsync();
    await turn;
    expect(requests).toHaveLength(3);
    expect(last(chat)).toMatchObject({ state: 'failed', error: { type, attempt: 3 } });
    expect(vi.getTimerCount()).toBe(0);

    const again = chat.retry();
    await vi.advanceTimersByTimeAsync(0);
    expect(chat.store.getState().wait).toMatchObject({ attempt: 2 });
    await vi.runAllTimersAsync();
    await again;
    expect(requests).toHaveLength(6);
  },
);

test('two busy replies and then an answer: the failure goes away by itself (fault 100)', async () => {
  const { fetch } = repliesInTurn(refusal(503), refusal(503), answer('Up again.'));
  const chat = chatOver(fetch);
  const turn = chat.send('Halo');
  await vi.advanceTimersByTimeAsync(0);
  expect(selectError(chat.store.getState())).toMatchObject({ type: 'service_unavailable' });
  await vi.runAllTimersAsync();
  await turn;
  expect(selectError(chat.store.getState())).toBeUndefined();
  expect(last(chat)).toMatchObject({ state: 'complete' });
  expect(last(chat)).not.toHaveProperty('error');
});

function network(isOnline: boolean) {
  const listeners = new Set<() => void>();
  const connectivity: Connectivity = {
    isOnline: () => isOnline,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    connectivity,
    listeners,
    set(next: boolean) {
      isOnline = next;
      for (const listener of listeners) listener();
    },
  };
}

test('a message sent offline waits for the network and is sent then (fault 124)', async () => {
  const { fetch, requests } = repliesInTurn(answer('Here.'));
  const { connectivity, listeners, set } = network(false);
  const chat = chatOver(fetch, { connectivity });
  const turn = chat.send('Halo');
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(requests).toHaveLength(0);
  expect(chat.store.getState()).toMatchObject({
    status: 'waiting',
    wait: { until: undefined, error: { type: 'connection_error', code: 'offline' } },
  });
  set(true);
  await turn;
  expect(texts(chat)).toEqual(['Halo', 'Here.']);
  expect(listeners.size).toBe(0);
});

test('stop ends the wait for the network, and nothing is sent after it (fault 124)', async () => {
  const { fetch, requests } = repliesInTurn(answer('Here.'));
  const { connectivity, listeners, set } = network(false);
  const chat = chatOver(fetch, { connectivity });
  const turn = chat.send('Halo');
  await vi.advanceTimersByTimeAsync(0);
  await chat.stop();
  set(true);
  await turn;
  expect(requests).toHaveLength(0);
  expect(texts(chat)).toEqual(['Halo']);
  expect([listeners.size, vi.getTimerCount()]).toEqual([0, 0]);
});

test('stop during the wait for a retry leaves the last failure, without a countdown (fault 144)', async () => {
  const { fetch, requests } = repliesInTurn(refusal(503, {}, { 'retry-after': '30' }));
  const chat = chatOver(fetch);
  const turn = chat.send('Halo');
  await vi.advanceTimersByTimeAsync(0);
  expect(chat.store.getState().status).toBe('waiting');
  await chat.stop();
  await vi.advanceTimersByTimeAsync(60_000);
  await turn;
  expect(requests).toHaveLength(1);
  expect(chat.store.getState()).toMatchObject({ status: 'error', wait: undefined });
  expect(last(chat)).toMatchObject({ state: 'failed', error: { type: 'service_unavailable' } });
  expect(vi.getTimerCount()).toBe(0);
});
