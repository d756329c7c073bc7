import { expect, test, vi } from 'vitest';
import { createClient } from '../../src/index.ts';
import { chatOver, last, texts, until } from '../chatOver.ts';
import { answer, repliesInTurn, scriptedReply } from '../scriptedReply.ts';

test('two sends in one tick are one message and one request (fault 141)', async () => {
  const { fetch, requests } = repliesInTurn(answer('Here.'));
  const chat = chatOver(fetch);
  expect(await Promise.all([chat.send('Halo'), chat.send('Halo')])).toEqual([true, false]);
  expect(texts(chat)).toEqual(['Halo', 'Here.']);
  expect(requests).toHaveLength(1);
});

test('a send while an answer streams is refused, and the answer goes on (fault 142)', async () => {
  const reply = scriptedReply();
  const chat = chatOver(reply.fetch);
  chat.setDraft('and another thing');
  const turn = chat.send('Halo');
  reply.say('Half');
  await until(chat.store, ({ status }) => status === 'streaming');
  expect(await chat.send('and another thing')).toBe(false);
  expect(reply.isCancelled).toBe(false);
  expect(chat.store.getState().draft).toBe('and another thing');
  reply.write('data: [DONE]\n\n');
  await turn;
  expect(texts(chat)).toEqual(['Halo', 'Half']);
  expect(reply.requests).toHaveLength(1);
});

test('an answer goes on in its own chat while another is shown (fault 152, 162)', async () => {
  const replies = [scriptedReply(), scriptedReply()] as const;
  const chats = replies.map((reply) => chatOver(reply.fetch));
  const turns = chats.map((chat, at) => chat.send(`Question ${at}`));
  for (const word of ['one ', 'two ', 'three'])
    replies.forEach((reply, at) => reply.say(`${at}${word}`));
  await Promise.all(
    chats.map((chat) => until(chat.store, () => texts(chat)[1]!.endsWith('three'))),
  );
  await chats[0]!.stop();
  expect(chats.map((chat) => chat.store.getState().status)).toEqual(['ready', 'streaming']);
  replies[1].write('data: [DONE]\n\n');
  await Promise.all(turns);
  expect(chats.map(texts)).toEqual([
    ['Question 0', '0one 0two 0three'],
    ['Question 1', '1one 1two 1three'],
  ]);
  expect(chats.map((chat) => last(chat)?.state)).toEqual(['stopped', 'complete']);
});

test('a conversation that is cleared while it streams stays empty (fault 153)', async () => {
  const reply = scriptedReply();
  const chat = chatOver(reply.fetch);
  const turn = chat.send('Halo');
  reply.say('Half');
  await until(chat.store, ({ status }) => status === 'streaming');
  await chat.clear();
  await turn;
  const cleared = chat.store.getState();
  expect(reply.isCancelled).toBe(true);
  await new Promise((resolve) => void setTimeout(resolve, 5));
  expect(chat.store.getState()).toBe(cleared);
  expect(cleared).toMatchObject({ messageIds: [], messages: {}, status: 'ready', draft: '' });
});

test('words that were held back do not come back after clearing (fault 153)', async () => {
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
  await chat.clear();
  expect(chat.store.getState()).toMatchObject({ messageIds: [], messages: {}, live: undefined });
  expect(chat.store.getState().status).toBe('ready');
});

test('a message sent right after the conversation was cleared is its first (fault 153)', async () => {
  const first = scriptedReply();
  const { fetch } = repliesInTurn(() => first.fetch('https://x.test'), answer('Here.'));
  const chat = chatOver(fetch);
  void chat.send('One');
  first.say('Half');
  await until(chat.store, ({ status }) => status === 'streaming');
  const cleared = chat.clear();
  expect(await chat.send('Two')).toBe(true);
  await cleared;
  expect(texts(chat)).toEqual(['Two', 'Here.']);
  expect(Object.keys(chat.store.getState().messages)).toHaveLength(2);
});

test('a send that clearing takes out of the queue is told so', async () => {
  const chat = chatOver(() => new Promise(() => undefined), { whileBusy: 'queue' });
  const sends = [chat.send('One')];
  const cleared = chat.clear();
  sends.push(chat.send('Two'), chat.send('Three'));
  await cleared;
  await chat.clear();
  expect(await Promise.all(sends)).toEqual([true, expect.any(Boolean), expect.any(Boolean)]);
  expect(texts(chat)).toEqual([]);
});

test('options that change in the middle of an answer count from the next request on (fault 159)', async () => {
  const first = scriptedReply();
  const { fetch, requests } = repliesInTurn(() => first.fetch('https://x.test'), answer('Two.'));
  const chat = chatOver(fetch, { instructions: 'Be brief.' });
  const turn = chat.send('One?');
  first.say('One.');
  await until(chat.store, ({ status }) => status === 'streaming');
  chat.setModel('other');
  chat.configure({ instructions: 'Be long.' });
  first.write('data: [DONE]\n\n');
  await turn;
  expect(last(chat)).toMatchObject({ model: 'm', state: 'complete' });
  await chat.send('Two?');
  const asked = requests.map(({ init }) => JSON.parse(init?.body as string) as object);
  expect(asked).toMatchObject([
    { model: 'm', messages: [{ content: 'Be brief.' }, {}] },
    { model: 'other', messages: [{ content: 'Be long.' }, {}, {}, {}] },
  ]);
  expect(last(chat)).toMatchObject({ model: 'other' });
});

test('ten thousand requests that are called off leave no listener and no timer (fault 160)', async () => {
  vi.useFakeTimers();
  const outer = new AbortController();
  const added = vi.spyOn(outer.signal, 'addEventListener');
  const removed = vi.spyOn(outer.signal, 'removeEventListener');
  const client = createClient({
    baseURL: 'https://api.test/v1',
    maxRetries: 0,
    fetch: (_input, init) => Promise.reject(init?.signal?.reason as Error),
  });
  const chat = chatOver(() => new Promise(() => undefined));
  for (let at = 0; at < 10_000; at++) {
    if (at % 2 === 0) {
      const call = client.models.list({}, { signal: outer.signal });
      await call.catch(() => undefined);
    } else {
      void chat.send('Halo');
      await chat.stop();
      await chat.clear();
    }
  }
  expect(added.mock.calls.length).toBeGreaterThanOrEqual(5_000);
  expect(removed.mock.calls.length).toBe(added.mock.calls.length);
  expect(vi.getTimerCount()).toBe(0);
  expect(chat.store.getState().messages).toEqual({});
  vi.useRealTimers();
}, 30_000);
