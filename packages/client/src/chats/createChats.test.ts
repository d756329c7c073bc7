import { createEmulator } from '@nusantara-ai/emulator';
import { afterEach, expect, test } from 'vitest';
import { texts, until } from '../../test/chatOver.ts';
import type { Chat } from '../conversation/Chat.ts';
import { createChat } from '../conversation/createChat.ts';
import type { ChatStorage } from '../storage/ChatStorage.ts';
import { memoryStorage } from '../storage/memoryStorage.ts';
import { createClient } from '../transport/createClient.ts';
import { requestLog } from '../transport/requestLog.ts';
import type { Chats } from './Chats.ts';
import { type ChatsOptions, createChats } from './createChats.ts';
import { forgetChat, namedChats } from './namedChats.ts';
import { searchChats } from './searchChats.ts';

const client = createClient({
  baseURL: 'https://emulator.test/v1',
  apiKey: 'nsk_test',
  fetch: createEmulator().fetch,
});
/** A clock that goes on by a second with every look at it. */
let time = Date.now();
const now = (): number => (time += 1_000);
const make = (id: string) => (): Chat => createChat({ client, model: 'nusantara-base', id, now });
const titles = (chats: Chats): string[] => chats.store.getState().list.map(({ title }) => title);

const made: Chats[] = [];
afterEach(async () => void (await Promise.all(made.splice(0).map((chats) => chats.close()))));

function listOver(storage: ChatStorage, options: ChatsOptions = {}): Chats {
  const chats = createChats({ storage, now, ...options });
  made.push(chats);
  return chats;
}

async function ask(chats: Chats, question: string, id = chats.create()): Promise<string> {
  const chat = chats.open(id, make(id));
  const leave = chats.hold(chat);
  await chat.send(question);
  leave();
  return id;
}

test('a conversation is called by its first question until a person names it', async () => {
  const chats = listOver(memoryStorage());
  const id = chats.create();
  expect(titles(chats)).toEqual(['']);
  await ask(chats, `Tell me\n about ${'rate limits '.repeat(20)}`, id);
  const [summary] = chats.store.getState().list;
  expect(summary?.title).toMatch(/^Tell me about rate limits .*…$/);
  expect(summary?.title.length).toBeLessThanOrEqual(80);
  expect(summary?.preview).not.toBe('');
  chats.rename(id, ' Limits ');
  expect(titles(chats)).toEqual(['Limits']);
  chats.rename(id, '');
  expect(titles(chats)[0]).toMatch(/^Tell me/);
});

test('the one that went on last comes first, and the others keep their identity', async () => {
  const chats = listOver(memoryStorage());
  const first = await ask(chats, 'First');
  await ask(chats, 'Second');
  expect(titles(chats)).toEqual(['Second', 'First']);
  const [second] = chats.store.getState().list;
  await ask(chats, 'More', first);
  expect(titles(chats)).toEqual(['First', 'Second']);
  expect(chats.store.getState().list[1]).toBe(second);
});

test('a list says which conversation has an answer under way, and a delta does not change it', async () => {
  const chats = listOver(memoryStorage());
  let changes = 0;
  const id = chats.create();
  const chat = chats.open(id, make(id));
  const sent = chat.send('/long paragraphs=20');
  await until(chats.store, ({ list }) => list[0]?.isBusy === true);
  chats.store.subscribe(() => changes++);
  await sent;
  expect(chats.store.getState().list[0]?.isBusy).toBe(false);
  expect(changes).toBeLessThan(10);
});

test('list and conversations are found again, in the order they were left', async () => {
  const storage = memoryStorage();
  const before = listOver(storage);
  const id = await ask(before, 'What is this kit?');
  await ask(before, 'Hello');
  before.rename(id, 'The kit');
  await before.close();

  const after = listOver(storage);
  expect(after.store.getState()).toMatchObject({ list: [], isReady: false });
  await after.ready;
  expect(after.store.getState().isReady).toBe(true);
  expect(titles(after)).toEqual(['Hello', 'The kit']);
  const chat = after.open(id, make(id));
  await until(chat.store, ({ messageIds }) => messageIds.length === 2);
  expect(texts(chat)[0]).toBe('What is this kit?');
  // What was only read is not news.
  expect(titles(after)).toEqual(['Hello', 'The kit']);
});

test('one that is removed ends, is gone from the storage, and does not come back (fault 153)', async () => {
  const storage = memoryStorage();
  const chats = listOver(storage);
  const log = requestLog(client);
  const id = chats.create();
  const chat = chats.open(id, make(id));
  const sent = chat.send('/stall after=3 Hello');
  await until(chat.store, ({ status }) => status === 'streaming');
  await chats.remove(id);
  await sent;
  expect(chats.store.getState().list).toEqual([]);
  expect(log.getState().at(-1)?.outcome).toBe('aborted');

  const closed = await ask(chats, 'Hello');
  const other = listOver(storage);
  await other.remove(closed);
  expect((await storage.keys!()).filter((key) => key.includes(closed))).toEqual([]);
  expect((await storage.keys!()).filter((key) => key.includes(id))).toEqual([]);
});

test('nobody overwrites what another has written meanwhile', async () => {
  const storage = memoryStorage();
  const [one, two] = [listOver(storage), listOver(storage)];
  await Promise.all([one.ready, two.ready]);
  const kept = one.create({ title: 'One' });
  two.create({ title: 'Two' });
  one.rename(kept, 'One, renamed');
  await Promise.all([ask(one, 'Hello'), ask(two, 'Hi')]);

  const three = listOver(storage);
  await three.ready;
  expect(titles(three).toSorted()).toEqual(['Hello', 'Hi', 'One, renamed', 'Two']);
});

test('only those stay in memory that somebody shows, that are busy, or that were left last', async () => {
  const storage = memoryStorage();
  const chats = listOver(storage, { keepOpen: 1 });
  const ids = [chats.create(), chats.create(), chats.create()] as const;
  const [shown, busy, left] = ids.map((id) => chats.open(id, make(id)));
  chats.hold(shown!);
  const stalled = busy!.send('/stall after=3 Hello');
  await until(busy!.store, ({ status }) => status === 'streaming');
  await ask(chats, 'Left first', left!.id);
  const last = await ask(chats, 'Left last');
  const lastChat = chats.open(last, make(last));

  const isLetGo = async (chat: Chat): Promise<boolean> => {
    await new Promise((resolve) => setTimeout(resolve));
    return chats.open(chat.id, make(chat.id)) !== chat;
  };
  await expect.poll(() => isLetGo(left!)).toBe(true);
  expect(chats.open(shown!.id, make(''))).toBe(shown);
  expect(chats.open(busy!.id, make(''))).toBe(busy);
  expect(chats.open(last, make(''))).toBe(lastChat);
  // What it had is not lost.
  const again = chats.open(left!.id, make(left!.id));
  await until(again.store, ({ messageIds }) => messageIds.length === 2);
  await busy!.stop();
  await stalled;
});

test('a storage that fails is told of, and the list goes on', async () => {
  let isFull = true;
  const kept = memoryStorage();
  const storage: ChatStorage = {
    ...kept,
    set: (key, value) => (isFull ? Promise.reject(new Error('full')) : kept.set(key, value)),
  };
  const chats = listOver(storage);
  chats.create({ title: 'One' });
  await until(chats.store, ({ notSaved }) => notSaved !== undefined);
  expect(titles(chats)).toEqual(['One']);
  isFull = false;
  chats.create({ title: 'Two' });
  await until(chats.store, ({ notSaved }) => notSaved === undefined);
  const again = listOver(kept);
  await again.ready;
  expect(titles(again)).toEqual(['Two', 'One']);
});

test('a broken list is read as far as it goes, and one of a newer build is left alone', async () => {
  const storage = memoryStorage();
  const text = JSON.stringify({
    v: 1,
    chats: [{ id: 'a', name: 'Kept', createdAt: 1 }, { id: 7 }, null, 'no', { id: '__proto__' }],
    removed: 'none',
  });
  await storage.set('nusantara-chats', text);
  const chats = listOver(storage);
  await chats.ready;
  expect(titles(chats)).toEqual(['Kept']);

  const newer = JSON.stringify({ v: 2, chats: [{ id: 'a', name: 'New' }] });
  await storage.set('newer', newer);
  const older = listOver(storage, { key: 'newer' });
  await older.ready;
  older.create({ title: 'Mine' });
  await older.ready;
  expect(titles(older)).toEqual(['Mine']);
  expect(await storage.get('newer')).toBe(newer);
});

test('every word that is searched for begins a word, whatever its case and accents', () => {
  const list = ['Ferry to Ambon', 'Café in Malang', 'Rate limits'].map((title, n) => ({
    id: `${n}`,
    title,
    preview: 'Latest answer',
    createdAt: 0,
    updatedAt: 0,
    isBusy: false,
  }));
  const found = (query: string) => searchChats(list, query).map(({ title }) => title);
  expect(found('')).toHaveLength(3);
  expect(found('amb FERRY')).toEqual(['Ferry to Ambon']);
  expect(found('cafe')).toEqual(['Café in Malang']);
  expect(found('answer lim')).toEqual(['Rate limits']);
  expect(found('erry')).toEqual([]);
  expect(searchChats(list, ' ')).toBe(list);
});

test('without a list a named conversation stays until it is forgotten', async () => {
  const chat = namedChats(client).open('support', make('support'));
  const sent = chat.send('/stall after=3 Hello');
  await until(chat.store, ({ status }) => status === 'streaming');
  expect(namedChats(client).open('support', make('support'))).toBe(chat);
  await forgetChat(client, 'support');
  await sent;
  expect(namedChats(client).open('support', make('support'))).not.toBe(chat);
});
