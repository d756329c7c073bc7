import { expect, test } from 'vitest';
import { createEmulator, createManualClock, type EmulatorOptions } from '../index.ts';
import { base, get, post, readAll, records, respond } from '../../test/ask.ts';
import type { Json } from '../../test/asking.ts';

const hour = 3_600_000;

/** An emulator that lets streams be resumed, and a reader of their records to their ends. */
function setUp(options: EmulatorOptions = {}) {
  const clock = createManualClock();
  const emulator = createEmulator({ clock, resume: true, ...options });
  const read = async (path: string, init = get()): Promise<Json[]> => {
    const text = emulator.fetch(base + path, init).then(readAll);
    await clock.advance(hour);
    return records((await text).text);
  };
  return { ...emulator, clock, read };
}

/** The id of a job that is watched for one event. */
async function startJob({ fetch }: ReturnType<typeof setUp>): Promise<string> {
  const stream = await fetch(`${base}/responses`, post(respond('Hello', { background: true })));
  const reader = stream.body!.getReader();
  const [created] = records(new TextDecoder().decode((await reader.read()).value)) as Json[];
  await reader.cancel();
  return created.response.id;
}

test('sends the rest of a stream again, with the numbers it had', async () => {
  const { log, read } = setUp();
  const all = await read('/responses', post(respond('/think Hello')));
  const { id } = all[0].response;

  expect(await read(`/responses/${id}?stream=true&starting_after=9`)).toEqual(all.slice(10));
  expect(await read(`/responses/${id}?stream=true`)).toEqual(all);
  expect(log.at(-1)).toMatchObject({ method: 'GET', stream: true, outcome: 'complete' });
});

test('gives what a job has written at once, and the rest as it is written', async () => {
  const emulator = setUp({ tokensPerSecond: 1 });
  const id = await startJob(emulator);
  await emulator.clock.advance(6000);
  const start = emulator.clock.now();
  const resumed = await emulator.fetch(`${base}/responses/${id}?stream=true`, get());
  const times: number[] = [];
  const reading = (async () => {
    for await (const _ of resumed.body!) times.push(emulator.clock.now() - start);
  })();
  await emulator.clock.advance(hour);
  await reading;
  const later = times.filter((ms) => ms > 0);

  // Of the six seconds before, two were spent in the queue.
  const events = ['created', 'queued', 'in_progress', 'item added', 'part added'];
  expect(times.indexOf(1000)).toBe(events.length + 4);
  expect(later.slice(0, 3)).toEqual([1000, 2000, 3000]);
});

test('ends the stream of a job that is cancelled, the resumed one as well', async () => {
  const emulator = setUp({ tokensPerSecond: 1 });
  const id = await startJob(emulator);
  const resumed = await emulator.fetch(`${base}/responses/${id}?stream=true`, get());
  const reading = readAll(resumed);
  await emulator.clock.advance(4000);
  await emulator.fetch(`${base}/responses/${id}/cancel`, post({}));
  await emulator.clock.advance(hour);
  const all = records((await reading).text);

  expect(all.at(-2)).toMatchObject({
    type: 'response.cancelled',
    response: { status: 'cancelled' },
  });
  expect(all.at(-1)).toEqual({ done: true });
  expect((await emulator.read(`/responses/${id}?stream=true`)).at(-2)).toMatchObject({
    type: 'response.cancelled',
  });
});

test('tells of a failed job again', async () => {
  const { read, clock, fetch } = setUp();
  const body = respond('/mid-error Hello', { background: true, stream: false });
  const { id } = await (await fetch(`${base}/responses`, post(body))).json();
  await clock.advance(hour);

  expect((await read(`/responses/${id}?stream=true`)).at(-2)).toMatchObject({
    type: 'response.failed',
    response: { error: { code: 'server_error' } },
  });
});

test('refuses to begin after what is no number', async () => {
  const { fetch, read } = setUp();
  const [created] = await read('/responses', post(respond('Hello')));
  const path = `/responses/${created.response.id}?stream=true&starting_after=x`;

  expect((await fetch(base + path, get())).status).toBe(400);
});

test('gives the whole response to who asks for a stream where nothing is resumed', async () => {
  const { fetch, read } = setUp({ resume: false });
  const [created] = await read('/responses', post(respond('Hello')));
  const path = `/responses/${created.response.id}?stream=true&starting_after=3`;

  expect(await (await fetch(base + path, get())).json()).toMatchObject({ status: 'completed' });
});
