import { expect, test } from 'vitest';
import { createEmulator, createManualClock } from '../index.ts';
import { base, get, post, readAll, records, respond } from '../../test/ask.ts';
import { asking, type Json } from '../../test/asking.ts';

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

test('lets two conversations go on from the same response', async () => {
  const { json } = asking();
  const first = await json('/responses', { input: 'My boat is blue' });
  const ask = async (input: string, previous: string) =>
    json('/responses', { input, previous_response_id: previous });
  const left = await ask('Left', first.id);
  const right = await ask('Right', first.id);

  expect((await ask('What did I ask?', left.id)).output[0].content[0].text).toContain('> Left');
  expect((await ask('What did I ask?', right.id)).output[0].content[0].text).toContain('> Right');
  expect((await ask('What did I ask?', first.id)).output[0].content[0].text).toContain('> My boat');
});

test('does not carry instructions over to the next response', async () => {
  const { json } = asking();
  const instructions = 'Speak like a harbour master. '.repeat(20);
  const first = await json('/responses', { input: 'Hello', instructions });
  const next = await json('/responses', { input: 'Hello', previous_response_id: first.id });

  expect(first.instructions).toBe(instructions);
  expect(next.instructions).toBeNull();
  expect(next.usage.input_tokens).toBeLessThan(first.usage.input_tokens);
});

test('forgets a response that is deleted', async () => {
  const { fetch } = createEmulator();
  const { id } = await (await fetch(`${base}/responses`, once('Hello'))).json();
  const remove = async () => fetch(`${base}/responses/${id}`, { ...get(), method: 'DELETE' });

  expect(await (await remove()).json()).toEqual({ id, object: 'response', deleted: true });
  expect((await fetch(`${base}/responses/${id}`, get())).status).toBe(404);
  expect((await remove()).status).toBe(404);
});

test('runs a job in the background until it is done or cancelled', async () => {
  const clock = createManualClock();
  const { fetch } = createEmulator({ clock, tokensPerSecond: 1 });
  const start = async () =>
    (await fetch(`${base}/responses`, once('Hi', { background: true }))).json();
  const read = async (id: string) => (await fetch(`${base}/responses/${id}`, get())).json();
  const cancel = async (id: string) =>
    (await fetch(`${base}/responses/${id}/cancel`, post({}))).json();

  const job = await start();
  const [waiting, running] = [await start(), await start()];
  expect(job).toMatchObject({ status: 'queued', background: true, output: [], usage: null });
  expect((await read(job.id)).status).toBe('queued');
  expect((await cancel(waiting.id)).status).toBe('cancelled');
  await clock.advance(2000);
  expect((await read(job.id)).status).toBe('in_progress');
  expect((await cancel(running.id)).status).toBe('cancelled');
  await clock.advance(600_000);
  expect(await read(job.id)).toMatchObject({ status: 'completed', output: [{ type: 'message' }] });
  expect((await cancel(job.id)).status).toBe('completed');
  expect((await read(running.id)).status).toBe('cancelled');
});

test('goes on with a background job when the one who watches it leaves', async () => {
  const clock = createManualClock();
  const { fetch } = createEmulator({ clock, tokensPerSecond: 10 });
  const stream = await fetch(`${base}/responses`, post(respond('Hello', { background: true })));
  const reader = stream.body!.getReader();
  const [created] = records(new TextDecoder().decode((await reader.read()).value)) as Json[];
  const [queued] = records(new TextDecoder().decode((await reader.read()).value)) as Json[];
  await reader.cancel();
  const { id } = created.response;
  expect([created.type, queued.type]).toEqual(['response.created', 'response.queued']);
  await clock.advance(600_000);

  expect(await (await fetch(`${base}/responses/${id}`, get())).json()).toMatchObject({
    status: 'completed',
  });
});

test('fails a job in the background', async () => {
  const clock = createManualClock();
  const { fetch } = createEmulator({ clock, tokensPerSecond: 10 });
  const request = once('/mid-error Hello', { background: true });
  const { id, status } = await (await fetch(`${base}/responses`, request)).json();
  await clock.advance(600_000);
  const job = await (await fetch(`${base}/responses/${id}`, get())).json();

  expect([status, job.status]).toEqual(['queued', 'failed']);
  expect(job).toMatchObject({ error: { code: 'server_error' }, output: [] });
});
