import { createManualClock } from '@nusantara-ai/emulator';
import { expect, test, vi } from 'vitest';
import { chatWith } from '../../test/chatOver.ts';
import { messageText } from './message.ts';
import { throttled } from './throttled.ts';

test('growth is told at the pace of the view, everything else at once, and the end is never late', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const clock = createManualClock();
  const chat = chatWith({ clock, tokensPerSecond: 40 });
  const slower = throttled(chat, 1_000);
  const told: string[] = [];
  let growths = 0;
  chat.store.subscribe((state, before) => void (growths += Number(state.live !== before.live)));
  const unsubscribe = slower.store.subscribe(({ status }) => void told.push(status));

  const sent = chat.send('Hello');
  expect(told).toEqual(['submitted']);
  await clock.advance(200);
  expect(growths).toBeGreaterThan(5);
  // The head of the reply waits; that the text has begun is news.
  expect(told).toEqual(['submitted', 'streaming']);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(told).toEqual(['submitted', 'streaming', 'streaming']);
  chat.setDraft('And');
  expect(told).toHaveLength(4);

  await clock.advance(60_000);
  await sent;
  expect(told.at(-1)).toBe('ready');
  expect(told.length).toBeLessThan(8);
  const length = told.length;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(told).toHaveLength(length);
  unsubscribe();
  vi.useRealTimers();
});

test('a chat at one pace is one object', () => {
  const chat = chatWith({});
  expect(throttled(chat)).toBe(throttled(chat, 'frame'));
  expect(throttled(chat)).not.toBe(throttled(chat, 100));
  expect(throttled(chat).send).toBe(chat.send);
});

test('one that has a pace keeps it', () => {
  const slower = throttled(chatWith({}), 100);
  expect(throttled(slower)).toBe(slower);
});

test('growth is told in the next frame, and by the clock where no frame comes', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const waiting = new Map<number, FrameRequestCallback>();
  let asked = 0;
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => {
    waiting.set(++asked, callback);
    return asked;
  });
  vi.stubGlobal('cancelAnimationFrame', (id: number) => waiting.delete(id));
  const clock = createManualClock();
  const chat = chatWith({ clock, tokensPerSecond: 40 });
  const lengths: number[] = [];
  const unsubscribe = throttled(chat).store.subscribe(
    ({ live }) => void lengths.push(live ? messageText(live).length : -1),
  );
  const sent = chat.send('Hello');
  await clock.advance(300);
  const before = lengths.length;
  expect(waiting.size).toBe(1);
  for (const drawn of waiting.values()) drawn(0);
  expect(lengths).toHaveLength(before + 1);
  expect(lengths.at(-1)).toBe(messageText(chat.store.getState().live!).length);
  expect(waiting.size).toBe(0);

  // A page that is out of sight: nobody calls back.
  await clock.advance(100);
  expect(lengths).toHaveLength(before + 1);
  await vi.advanceTimersByTimeAsync(100);
  expect(lengths).toHaveLength(before + 2);
  expect(waiting.size).toBe(0);

  await clock.advance(60_000);
  await sent;
  unsubscribe();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
