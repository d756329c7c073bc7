import { createEmulator, createManualClock, type EmulatorOptions } from '@nusantara-ai/emulator';
import { expect, test } from 'vitest';
import { messageText } from '../conversation/message.ts';
import type { Message } from '../conversation/message.ts';
import { createClient } from '../transport/createClient.ts';
import { askOnce } from './askOnce.ts';
import { inBackground } from './inBackground.ts';

function world(options: EmulatorOptions = {}) {
  const clock = createManualClock();
  const emulator = createEmulator({ clock, tokensPerSecond: 40, ...options });
  const { fetch } = emulator;
  const client = createClient({ baseURL: 'https://emulator.test/v1', apiKey: 'k', fetch });
  const seen: Message[] = [];
  const stopper = new AbortController();
  const asked = {
    client,
    model: 'nusantara-base',
    input: 'Hello',
    signal: stopper.signal,
    onChange: (message: Message) => void seen.push(message),
  };
  const paths = () =>
    emulator.log.map(({ method, path }) => `${method} ${path.replace(/resp_\w+/, 'ID')}`);
  return { clock, asked, seen, stopper, paths, emulator };
}

/** Lets the server's time pass until this has settled. */
async function drive<T>(
  promise: Promise<T>,
  clock: { advance(ms: number): Promise<void> },
): Promise<T> {
  const state = { isOver: false };
  const over = promise.finally(() => void (state.isOver = true));
  while (!state.isOver) await clock.advance(100);
  return over;
}

test('an answer is followed while it is written', async () => {
  const { clock, asked, seen, paths } = world();
  const answer = await drive(inBackground().ask(asked), clock);
  expect(answer).toMatchObject({ state: 'complete', responseId: expect.stringMatching(/^resp_/) });
  expect(seen.length).toBeGreaterThan(5);
  expect(paths()).toEqual(['POST /v1/responses']);
});

test('where watching breaks off, asking takes over, and nothing that was seen is lost meanwhile', async () => {
  const { clock, asked, seen, paths } = world({ fault: '/cut after=4 times=1' });
  const answer = await drive(inBackground({ pollEveryMs: 5 }).ask(asked), clock);
  expect(answer).toMatchObject({ state: 'complete' });
  expect(answer.error).toBeUndefined();
  const lengths = seen.map((message) => messageText(message).length);
  expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
  expect(messageText(answer).length).toBeGreaterThan(lengths[4]!);
  expect(paths().slice(0, 2)).toEqual(['POST /v1/responses', 'GET /v1/responses/ID']);
  expect(answer.requestIds.length).toBeGreaterThan(1);
});

test('an answer is asked for until it is there', async () => {
  // The server's time goes on by a little with every question.
  const { clock, asked, seen, paths } = world({ onRequest: () => void clock.advance(100) });
  const answer = await inBackground({ watch: 'poll', pollEveryMs: 1 }).ask(asked);
  expect(answer).toMatchObject({ state: 'complete' });
  expect(messageText(answer)).not.toBe('');
  expect(seen[0]).toMatchObject({ state: 'streaming', parts: [], responseId: answer.responseId });
  expect(paths().length).toBeGreaterThan(2);
  expect(new Set(paths())).toEqual(new Set(['POST /v1/responses', 'GET /v1/responses/ID']));
});

test.each(['follow', 'poll'] as const)('a stop ends the job at the server (%s)', async (watch) => {
  const { clock, asked, seen, stopper, emulator } = world();
  const asking = inBackground({ watch, pollEveryMs: 5 }).ask(asked);
  while (seen.at(-1)?.responseId === undefined) await clock.advance(25);
  stopper.abort();
  const answer = await drive(asking, clock);
  expect(answer.state).toBe('stopped');
  expect(emulator.log.at(-1)?.path).toMatch(/\/cancel$/);
  const kept = await asked.client.responses.retrieve(answer.responseId!);
  expect(kept.status).toBe('cancelled');
});

test('a refusal, and a job that fails, are the error they are', async () => {
  const refused = world({ fault: '/error 400' });
  for (const watch of ['follow', 'poll'] as const) {
    const { clock, asked } = refused;
    const answer = await drive(inBackground({ watch, pollEveryMs: 5 }).ask(asked), clock);
    expect(answer).toMatchObject({ state: 'failed', error: { type: 'invalid_request_error' } });
  }
});

test('one that was stopped before it was asked asks nothing', async () => {
  const { asked, stopper, paths } = world();
  stopper.abort();
  expect(await askOnce(asked)).toMatchObject({ state: 'stopped', parts: [] });
  expect(paths()).toEqual([]);
});
