import { expect, test, vi } from 'vitest';
import { createClient } from '../../src/index.ts';
import { chatOver, last, texts, until } from '../chatOver.ts';
import { answer, repliesInTurn, scriptedReply } from '../scriptedReply.ts';

const ask = { model: 'm', messages: [{ role: 'user' as const, content: 'Halo' }] };

test('a stop before the head leaves the question alone, and is no error (fault 130)', async () => {
  let signal: AbortSignal | null | undefined;
  const fetch: typeof globalThis.fetch = (_input, init) => {
    signal = init?.signal;
    return new Promise(() => undefined);
  };
  const chat = chatOver(fetch);
  const turn = chat.send('Halo');
  await vi.waitFor(() => expect(signal).toBeDefined());
  await chat.stop();
  await turn;
  expect(signal?.aborted).toBe(true);
  expect(texts(chat)).toEqual(['Halo']);
  expect(chat.store.getState().status).toBe('ready');
});

test('a stop in the middle of an answer keeps it, and closes the request (fault 131)', async () => {
  const reply = scriptedReply();
  const chat = chatOver(reply.fetch);
  void chat.send('Halo');
  reply.say('Half of');
  await until(chat.store, ({ status }) => status === 'streaming');
  await chat.stop();
  expect(last(chat)).toMatchObject({ state: 'stopped' });
  expect(last(chat)).not.toHaveProperty('error');
  expect(texts(chat)).toEqual(['Halo', 'Half of']);
  expect(chat.store.getState().status).toBe('ready');
  expect(reply.isCancelled).toBe(true);
});

test.each([
  ['a word', 'a word'],
  ['nothing', undefined],
  ['an exception of the DOM', new DOMException('Gone.', 'AbortError')],
  ['a plain object', { odd: true }],
])(
  'a signal that fires with %s as its reason is an abort with that cause (fault 132)',
  async (_what, reason) => {
    const reply = scriptedReply();
    const controller = new AbortController();
    const client = createClient({ baseURL: 'https://api.test/v1', fetch: reply.fetch });
    const stream = await client.chat.completions.create(
      { ...ask, stream: true },
      { signal: controller.signal },
    );
    const reading = (async () => {
      for await (const _chunk of stream) controller.abort(reason);
    })();
    reply.say('x');
    const error: unknown = await reading.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ type: 'aborted', requestId: 'req_scripted' });
    expect((error as Error).cause).toBe(controller.signal.reason);
    expect(reply.isCancelled).toBe(true);
  },
);

test('a signal that fired before the call makes no request (fault 133)', async () => {
  const { fetch, requests } = repliesInTurn(answer('x'));
  const client = createClient({ baseURL: 'https://api.test/v1', fetch });
  for (const stream of [true, false] as const) {
    const call = client.chat.completions.create(
      { ...ask, stream: stream as true },
      {
        signal: AbortSignal.abort('too late'),
      },
    );
    await expect(call).rejects.toMatchObject({ type: 'aborted', cause: 'too late' });
  }
  expect(requests).toHaveLength(0);
});

test('a chunk that nobody has read when stop is called is dropped (fault 145)', async () => {
  const reply = scriptedReply();
  const chat = chatOver(reply.fetch);
  void chat.send('Halo');
  reply.say('Half of');
  await until(chat.store, ({ status }) => status === 'streaming');
  reply.say(' what came too late');
  await chat.stop();
  const after = chat.store.getState();
  await new Promise((resolve) => void setTimeout(resolve, 5));
  expect(chat.store.getState()).toBe(after);
  expect(texts(chat)).toEqual(['Halo', 'Half of']);
});

test('words that were held back because they might repeat themselves survive a stop (fault 131)', async () => {
  const [first, rest] = [scriptedReply(), scriptedReply()];
  const { fetch, requests } = repliesInTurn(
    () => first.fetch('https://x.test'),
    () => rest.fetch('https://x.test'),
  );
  const chat = chatOver(fetch);
  const turn = chat.send('When?');
  first.say('Ask the harbour when');
  first.end();
  await turn;
  void chat.continueAnswer();
  rest.say(' the');
  await vi.waitFor(() => expect(requests).toHaveLength(2));
  await new Promise((resolve) => void setTimeout(resolve, 5));
  await chat.stop();
  expect(texts(chat)).toEqual(['When?', 'Ask the harbour when the']);
  expect(last(chat)).toMatchObject({ state: 'stopped' });
});

test('stop twice, and stop with nothing under way, do nothing (fault 146)', async () => {
  const reply = scriptedReply();
  const chat = chatOver(reply.fetch);
  const idle = chat.store.getState();
  await chat.stop();
  expect(chat.store.getState()).toBe(idle);
  void chat.send('Halo');
  reply.say('Half');
  await until(chat.store, ({ status }) => status === 'streaming');
  await Promise.all([chat.stop(), chat.stop()]);
  const stopped = chat.store.getState();
  await chat.stop();
  expect(chat.store.getState()).toBe(stopped);
});

test('stop resolves once the request is closed and the state is final (fault 147)', async () => {
  let close!: () => void;
  let isClosed = false;
  const closed = new Promise<void>((resolve) => void (close = resolve));
  const body = new ReadableStream<Uint8Array>({
    cancel: () => closed.then(() => void (isClosed = true)),
  });
  const { fetch, requests } = repliesInTurn(
    () => new Response(body, { headers: { 'content-type': 'text/event-stream' } }),
  );
  const chat = chatOver(fetch);
  void chat.send('Halo');
  await vi.waitFor(() => expect(requests).toHaveLength(1));
  await new Promise((resolve) => void setTimeout(resolve, 1));
  const stopping = chat.stop().then(() => [isClosed, chat.store.getState().status]);
  close();
  expect(await stopping).toEqual([true, 'ready']);
});

test('a message sent right after a stop is a turn of its own, after the first is closed (fault 148)', async () => {
  const first = scriptedReply();
  const { fetch, requests } = repliesInTurn(
    () => first.fetch('https://x.test'),
    answer('The second.'),
  );
  const chat = chatOver(fetch);
  void chat.send('One');
  first.say('The first');
  await until(chat.store, ({ status }) => status === 'streaming');
  void chat.stop();
  const second = chat.send('Two');
  expect(requests).toHaveLength(1);
  expect(await second).toBe(true);
  expect(first.isCancelled).toBe(true);
  expect(texts(chat)).toEqual(['One', 'The first', 'Two', 'The second.']);
  expect(requests).toHaveLength(2);
});
