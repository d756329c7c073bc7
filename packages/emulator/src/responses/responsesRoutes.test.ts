import { expect, test } from 'vitest';
import { createEmulator, type Clock } from '../index.ts';
import { base, get, post, readAll, records, respond } from '../../test/ask.ts';

const once = (prompt: string, more: object = {}) =>
  post(respond(prompt, { stream: false, ...more }));

test('keeps a response, and gives it back as it was', async () => {
  const { fetch } = createEmulator();
  const created = await (await fetch(`${base}/responses`, once('Hello'))).json();
  const kept = await (await fetch(`${base}/responses/${created.id}`, get())).json();

  expect(created.id).toMatch(/^resp_[0-9a-f]{48}$/);
  expect(kept).toEqual(created);
});

test('does not keep a response that is not to be stored', async () => {
  const { fetch } = createEmulator();
  const created = await (await fetch(`${base}/responses`, once('Hello', { store: false }))).json();

  expect((await fetch(`${base}/responses/${created.id}`, get())).status).toBe(404);
});

test('knows what was said before a previous response, and counts it', async () => {
  const { fetch } = createEmulator();
  const first = await (await fetch(`${base}/responses`, once('My boat is blue'))).json();
  const second = await (
    await fetch(`${base}/responses`, once('What did I ask?', { previous_response_id: first.id }))
  ).json();

  expect(second.output[0].content[0].text).toContain('> My boat is blue');
  expect(second.usage.input_tokens).toBeGreaterThan(first.usage.input_tokens);
  expect(second.usage.total_tokens).toBe(second.usage.input_tokens + second.usage.output_tokens);
});

test('keeps the whole answer of a stream that was cut off, for who comes back for it', async () => {
  const { fetch } = createEmulator();
  const { text } = await readAll(await fetch(`${base}/responses`, post(respond('/cut Hello'))));
  const [created] = records(text) as { response: { id: string } }[];

  expect(
    await (await fetch(`${base}/responses/${created?.response.id}`, get())).json(),
  ).toMatchObject({
    status: 'completed',
  });
});

test('runs a job in the background until it is done or cancelled', async () => {
  let now = 0;
  const clock: Clock = { now: () => now, sleep: async () => {} };
  const { fetch } = createEmulator({ clock, tokensPerSecond: 1 });
  const start = async () =>
    (await fetch(`${base}/responses`, once('Hi', { background: true }))).json();
  const read = async (id: string) => (await fetch(`${base}/responses/${id}`, get())).json();
  const cancel = async (id: string) =>
    (await fetch(`${base}/responses/${id}/cancel`, post({}))).json();

  const job = await start();
  const other = await start();
  expect(job.status).toBe('queued');
  expect((await read(job.id)).status).toBe('in_progress');
  expect((await cancel(other.id)).status).toBe('cancelled');
  now = 1_000_000;
  expect((await read(job.id)).status).toBe('completed');
  expect((await cancel(job.id)).status).toBe('completed');
  expect((await read(other.id)).status).toBe('cancelled');
});
