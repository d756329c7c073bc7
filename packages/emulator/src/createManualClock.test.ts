import { expect, test } from 'vitest';
import { createEmulator, createManualClock } from './index.ts';
import { base, chat, post, readAll } from '../test/ask.ts';

const never = new AbortController().signal;

test('wakes sleepers in the order of time, each at its own', async () => {
  const clock = createManualClock(1000);
  const woken: [string, number][] = [];
  const sleep = async (name: string, ...naps: number[]) => {
    for (const ms of naps) {
      await clock.sleep(ms, never);
      woken.push([name, clock.now()]);
    }
  };
  const all = Promise.all([sleep('late', 50), sleep('early', 20, 20), sleep('never', 500)]);
  await clock.advance(100);

  expect(woken).toEqual([
    ['early', 1020],
    ['early', 1040],
    ['late', 1050],
  ]);
  expect(clock.now()).toBe(1100);
  await clock.advance(500);
  await all;
});

test('lets a sleeper go when its signal aborts', async () => {
  const clock = createManualClock();
  const stop = new AbortController();
  const nap = clock.sleep(1000, stop.signal);
  stop.abort();
  await nap;

  expect(clock.now()).toBe(0);
  await expect(clock.sleep(1000, stop.signal)).resolves.toBeUndefined();
});

test('does not run back', async () => {
  await expect(createManualClock().advance(-1)).rejects.toBeInstanceOf(RangeError);
});

test('sends as many tokens as have had time to be written', async () => {
  const clock = createManualClock();
  const { fetch } = createEmulator({ clock, tokensPerSecond: 10 });
  const response = await fetch(`${base}/chat/completions`, post(chat('Plan a trip')));
  const reader = response.body!.getReader();
  let chunks = 0;
  const reading = (async () => {
    while (!(await reader.read()).done) chunks += 1;
  })();
  await clock.advance(1000);
  // The opening chunk waits for nothing.
  expect(chunks).toBe(1 + 10);
  await clock.advance(500);
  expect(chunks).toBe(1 + 15);
  await clock.advance(60_000);
  await reading;
});

test('holds an answer in one piece back until it has been written', async () => {
  const clock = createManualClock();
  const emulator = createEmulator({ clock, tokensPerSecond: 1 });
  const body = chat('Hello', { stream: false });
  const answer = emulator.fetch(`${base}/chat/completions`, post(body));
  await clock.advance(1000);
  expect(emulator.log[0]?.outcome).toBe('open');
  await clock.advance(600_000);
  const { usage } = JSON.parse((await readAll(await answer)).text);

  expect(emulator.log[0]?.durationMs).toBe(usage.completion_tokens * 1000);
});
