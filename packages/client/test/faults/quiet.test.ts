import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { chatOver, last, texts } from '../chatOver.ts';
import { repliesInTurn, scriptedReply } from '../scriptedReply.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const minute = 60_000;

test('a minute without a byte in the middle of an answer interrupts it (fault 77)', async () => {
  const reply = scriptedReply();
  const chat = chatOver(reply.fetch);
  const turn = chat.send('Halo');
  reply.say('Half of');
  await vi.advanceTimersByTimeAsync(minute - 1);
  expect(chat.store.getState().status).toBe('streaming');
  await vi.advanceTimersByTimeAsync(2);
  await turn;
  expect(last(chat)).toMatchObject({
    state: 'interrupted',
    error: { type: 'stream_interrupted', code: 'stalled', requestId: 'req_scripted' },
  });
  expect(texts(chat)).toEqual(['Halo', 'Half of']);
  expect(reply.isCancelled).toBe(true);
  expect(reply.requests).toHaveLength(1);
});

test('a minute without a byte before the answer is tried again twice (fault 78)', async () => {
  const { fetch, requests } = repliesInTurn(() => scriptedReply().fetch('https://x.test'));
  const chat = chatOver(fetch);
  const turn = chat.send('Halo');
  await vi.advanceTimersByTimeAsync(4 * minute);
  await turn;
  expect(requests).toHaveLength(3);
  expect(last(chat)).toMatchObject({
    state: 'failed',
    error: { type: 'stream_interrupted', code: 'stalled', attempt: 3 },
  });
});

test('comments keep a connection, and are no progress (fault 79)', async () => {
  const reply = scriptedReply();
  const chat = chatOver(reply.fetch);
  const turn = chat.send('Halo');
  reply.say('Half of');
  for (let second = 0; second < 290; second += 10) {
    await vi.advanceTimersByTimeAsync(10_000);
    reply.write(': keep-alive\n\n');
    reply.send({ type: 'keepalive' });
  }
  expect(chat.store.getState().status).toBe('streaming');
  await vi.advanceTimersByTimeAsync(11_000);
  await turn;
  expect(last(chat)).toMatchObject({ state: 'interrupted', error: { code: 'stalled' } });
  expect(texts(chat)).toEqual(['Halo', 'Half of']);
});

test('a slow drip of characters goes on for as long as it takes, and can be stopped (fault 80)', async () => {
  const reply = scriptedReply();
  const chat = chatOver(reply.fetch);
  void chat.send('Halo');
  for (const character of 'a very slow answer') {
    await vi.advanceTimersByTimeAsync(20_000);
    reply.say(character);
  }
  await vi.advanceTimersByTimeAsync(0);
  expect(chat.store.getState().status).toBe('streaming');
  await chat.stop();
  expect(texts(chat)).toEqual(['Halo', 'a very slow answer']);
  expect(vi.getTimerCount()).toBe(0);
});
