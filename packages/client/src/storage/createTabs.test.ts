import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { chatOver, shown, texts, until } from '../../test/chatOver.ts';
import { answer, repliesInTurn, scriptedReply } from '../../test/scriptedReply.ts';
import type { Chat } from '../conversation/Chat.ts';
import type { ChatStorage } from './ChatStorage.ts';
import { memoryStorage } from './memoryStorage.ts';
import type { PersistedChat } from './PersistedChat.ts';
import { persistChat } from './persistChat.ts';

interface Tab {
  readonly chat: Chat;
  readonly persisted: PersistedChat;
}

const key = 'nusantara-chat:c';
const tabs: Tab[] = [];

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(async () => {
  for (const { chat, persisted } of tabs.splice(0)) {
    await chat.stop();
    persisted.stop();
  }
  vi.useRealTimers();
});

/** A tab on the conversation, which shares the storage with the others. */
async function openTab(
  storage: ChatStorage,
  fetch: typeof globalThis.fetch = repliesInTurn(answer('.')).fetch,
  now: () => number = Date.now,
): Promise<Tab> {
  const chat = chatOver(fetch, { now });
  const persisted = persistChat(chat, { storage, channel: true, now });
  tabs.push({ chat, persisted });
  await persisted.ready;
  return { chat, persisted };
}

const saysLast = (chat: Chat, text: string): Promise<void> =>
  until(chat.store, () => texts(chat).at(-1) === text);

const isWritten = (chat: Chat): boolean => shown(chat).at(-1)?.state === 'complete';

test('the tab that sends streams, the other shows the answer grow and end (fault 154)', async () => {
  const storage = memoryStorage();
  const reply = scriptedReply();
  const other = repliesInTurn(answer('.'));
  const writer = await openTab(storage, reply.fetch);
  const mirror = await openTab(storage, other.fetch);
  void writer.chat.send('Halo');
  await until(mirror.chat.store, () => texts(mirror.chat)[0] === 'Halo');

  reply.say('Selamat');
  await until(writer.chat.store, ({ status }) => status === 'streaming');
  await vi.advanceTimersByTimeAsync(200);
  await saysLast(mirror.chat, 'Selamat');
  expect(mirror.chat.store.getState()).toMatchObject({ status: 'ready', live: undefined });
  expect(shown(mirror.chat).at(-1)?.state).toBe('streaming');
  await mirror.chat.continueAnswer();

  reply.say(' pagi.');
  reply.send({ choices: [{ delta: {}, finish_reason: 'stop' }] });
  reply.end();
  await until(mirror.chat.store, () => isWritten(mirror.chat));
  expect(texts(mirror.chat)).toEqual(['Halo', 'Selamat pagi.']);
  expect(shown(mirror.chat)).toEqual(shown(writer.chat));
  expect([reply.requests.length, other.requests.length]).toEqual([1, 0]);

  await mirror.chat.send('Lagi');
  await Promise.all([writer.persisted.flush(), mirror.persisted.flush()]);
  expect(texts((await openTab(storage)).chat)).toEqual(['Halo', 'Selamat pagi.', 'Lagi', '.']);
});

test('the last writer does not erase what another tab wrote, without a word between them (fault 154)', async () => {
  const storage = memoryStorage();
  const open = () => {
    const chat = chatOver(repliesInTurn(answer('.')).fetch);
    const persisted = persistChat(chat, { storage, channel: false });
    tabs.push({ chat, persisted });
    return { chat, persisted };
  };
  const [one, two] = [open(), open()];
  await Promise.all([one.persisted.ready, two.persisted.ready]);
  await one.chat.send('Satu');
  await one.persisted.flush();
  await two.chat.send('Dua');
  await two.persisted.flush();
  one.chat.setDraft('x');
  await one.persisted.flush();
  const after = await openTab(storage);
  const all = Object.values(after.chat.store.getState().messages);
  expect(all.map(({ state }) => state)).toEqual(['complete', 'complete', 'complete', 'complete']);
});

test('two tabs that send at once: two turns in the order of time, none lost (fault 155)', async () => {
  const storage = memoryStorage();
  let time = 1;
  const one = await openTab(storage, repliesInTurn(answer('A')).fetch, () => time++);
  const two = await openTab(storage, repliesInTurn(answer('B')).fetch, () => time++);
  await Promise.all([one.chat.send('Satu'), two.chat.send('Dua')]);
  await Promise.all([one.persisted.flush(), two.persisted.flush()]);
  const after = await openTab(storage);
  for (const { chat } of [one, two, after]) {
    const { messages } = chat.store.getState();
    await until(chat.store, () => Object.keys(chat.store.getState().messages).length === 4);
    const said = Object.values(messages).map(({ parts, createdAt }) => [parts, createdAt] as const);
    expect(said.map(([, createdAt]) => createdAt)).toEqual(
      said.map(([, createdAt]) => createdAt).toSorted((a, b) => a - b),
    );
  }
  expect(texts(one.chat)).toEqual(['Satu', 'A']);
  expect(texts(two.chat)).toEqual(['Dua', 'B']);
});

test('a tab that is opened in mid-answer joins in', async () => {
  const storage = memoryStorage();
  const reply = scriptedReply();
  const writer = await openTab(storage, reply.fetch);
  void writer.chat.send('Halo');
  reply.say('Selamat');
  await until(writer.chat.store, ({ status }) => status === 'streaming');
  await writer.persisted.flush();
  const late = await openTab(storage);
  await until(late.chat.store, () => shown(late.chat).at(-1)?.state === 'streaming');
  expect(texts(late.chat)).toEqual(['Halo', 'Selamat']);
  expect(late.chat.store.getState().status).toBe('ready');
});

test('a tab that only listens writes nothing and says nothing', async () => {
  const mirrored = memoryStorage();
  const set = vi.spyOn(mirrored, 'set');
  const writer = await openTab(memoryStorage(), repliesInTurn(answer('Selamat pagi.')).fetch);
  const mirror = await openTab(mirrored);
  await writer.chat.send('Halo');
  await until(mirror.chat.store, () => isWritten(mirror.chat) && texts(mirror.chat).length === 2);
  const eavesdropper = new BroadcastChannel(key);
  const said = vi.fn<() => void>();
  eavesdropper.addEventListener('message', said);
  writer.chat.setDraft('not for the others');
  await vi.advanceTimersByTimeAsync(5_000);
  await mirror.persisted.flush();
  await delivered();
  expect(set).not.toHaveBeenCalled();
  expect(said).not.toHaveBeenCalled();
  eavesdropper.close();
});

test('an answer that pauses is not taken for dead while its tab is there', async () => {
  const storage = memoryStorage();
  const reply = scriptedReply();
  const writer = await openTab(storage, reply.fetch);
  const mirror = await openTab(storage);
  void writer.chat.send('Halo');
  reply.say('Selamat');
  await until(writer.chat.store, ({ status }) => status === 'streaming');
  await vi.advanceTimersByTimeAsync(200);
  await saysLast(mirror.chat, 'Selamat');
  for (let seconds = 0; seconds < 30; seconds += 2) {
    await vi.advanceTimersByTimeAsync(2_000);
    await delivered();
  }
  expect(shown(mirror.chat).at(-1)?.state).toBe('streaming');
});

test('when the tab that wrote dies, the others keep what they saw of it, interrupted and stored', async () => {
  const storage = memoryStorage();
  const reply = scriptedReply();
  const writer = await openTab(storage, reply.fetch);
  const mirror = await openTab(memoryStorage(), repliesInTurn(answer(' pagi.')).fetch);
  void writer.chat.send('Halo');
  reply.say('Selamat');
  await until(writer.chat.store, ({ status }) => status === 'streaming');
  await vi.advanceTimersByTimeAsync(200);
  await saysLast(mirror.chat, 'Selamat');
  writer.persisted.stop();
  await vi.advanceTimersByTimeAsync(12_000);
  expect(shown(mirror.chat).at(-1)).toMatchObject({
    state: 'interrupted',
    error: { type: 'stream_interrupted', code: 'early_end', requestId: 'req_scripted' },
  });
  await mirror.persisted.flush();
  await mirror.chat.continueAnswer();
  expect(texts(mirror.chat)).toEqual(['Halo', 'Selamat pagi.']);
});

test('an answer stopped before anything came leaves no trace in the other tab', async () => {
  const storage = memoryStorage();
  const writer = await openTab(storage, scriptedReply().fetch);
  const mirror = await openTab(storage);
  void writer.chat.send('Halo');
  await until(mirror.chat.store, () => texts(mirror.chat).length === 2);
  await writer.chat.stop();
  await until(mirror.chat.store, () => texts(mirror.chat).length === 1);
  await writer.persisted.flush();
  expect(texts((await openTab(storage)).chat)).toEqual(['Halo']);
});

test('a conversation cleared in one tab is cleared in the other, and its answer ends', async () => {
  const storage = memoryStorage();
  const reply = scriptedReply();
  const writer = await openTab(storage, reply.fetch);
  const mirror = await openTab(storage);
  void writer.chat.send('Halo');
  reply.say('Selamat');
  await until(writer.chat.store, ({ status }) => status === 'streaming');
  await vi.advanceTimersByTimeAsync(200);
  await saysLast(mirror.chat, 'Selamat');
  await mirror.chat.clear();
  await until(writer.chat.store, () => texts(writer.chat).length === 0);
  expect(reply.isCancelled).toBe(true);
  await Promise.all([writer.persisted.flush(), mirror.persisted.flush()]);
  expect(texts((await openTab(storage)).chat)).toEqual([]);
});

test('a conversation deleted in one tab is not written back by another (fault 153)', async () => {
  const storage = memoryStorage();
  const reply = scriptedReply();
  const writer = await openTab(storage, reply.fetch);
  const other = await openTab(storage);
  void writer.chat.send('Halo');
  reply.say('Selamat');
  await until(writer.chat.store, ({ status }) => status === 'streaming');
  await writer.persisted.flush();
  await other.persisted.remove();
  await until(writer.persisted.store, ({ notice }) => notice?.type === 'removed');
  expect(reply.isCancelled).toBe(true);
  writer.chat.setDraft('x');
  await vi.advanceTimersByTimeAsync(2_000);
  await writer.persisted.flush();
  expect(await storage.get(key)).toBeUndefined();
});

test('the words of a newer build are not taken over', async () => {
  const { chat } = await openTab(memoryStorage());
  const stranger = new BroadcastChannel(key);
  const text = JSON.stringify({ v: 99, messages: [{ id: 'a' }] });
  for (const word of [{ type: 'news', text }, { type: 'news', text: '{' }, null, 'gone', 7]) {
    post(stranger, word);
  }
  await delivered();
  expect(texts(chat)).toEqual([]);
  stranger.close();
});

/** Resolves when everything that was said on the channel before has been heard. */
async function delivered(): Promise<void> {
  const [from, to] = [new BroadcastChannel('delivered'), new BroadcastChannel('delivered')];
  const heard = new Promise((resolve) => to.addEventListener('message', resolve, { once: true }));
  post(from, '');
  await heard;
  from.close();
  to.close();
}

function post(channel: BroadcastChannel, word: unknown): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin: ours
  channel.postMessage(word);
}
