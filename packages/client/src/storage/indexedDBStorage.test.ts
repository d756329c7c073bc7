import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { chatOver, texts } from '../../test/chatOver.ts';
import { answer, repliesInTurn } from '../../test/scriptedReply.ts';
import type { ChatStorage } from './ChatStorage.ts';
import { indexedDBStorage } from './indexedDBStorage.ts';
import { persistChat } from './persistChat.ts';

let databases = 0;
const newName = (): string => `database-${++databases}`;

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function keptChat(storage: ChatStorage) {
  const chat = chatOver(repliesInTurn(answer('Baik.')).fetch);
  return { chat, persisted: persistChat(chat, { storage }) };
}

test('keeps text by key, also for the next page', async () => {
  const name = newName();
  const storage = indexedDBStorage({ name });
  await storage.set('a', '1');
  await storage.set('b', '2');
  await storage.remove('a');
  const next = indexedDBStorage({ name });
  expect([await next.get('a'), await next.get('b')]).toEqual([undefined, '2']);
  expect(await next.keys!()).toEqual(['b']);
});

test('a lost connection: one notice, and the next change opens it anew (fault 170)', async () => {
  const name = newName();
  const storage = indexedDBStorage({ name });
  const { chat, persisted } = keptChat(storage);
  await chat.send('Satu');
  await persisted.flush();

  const transaction = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = () => {
    throw new DOMException('The connection is closing.', 'InvalidStateError');
  };
  const notices = vi.fn<() => void>();
  persisted.store.subscribe(notices);
  await chat.send('Dua');
  await persisted.flush();
  chat.setDraft('x');
  await persisted.flush();
  expect(notices).toHaveBeenCalledOnce();
  expect(persisted.store.getState().notice?.type).toBe('not_saved');
  expect(texts(chat)).toHaveLength(4);

  IDBDatabase.prototype.transaction = transaction;
  chat.setDraft('');
  await persisted.flush();
  expect(persisted.store.getState().notice).toBeUndefined();
  const again = keptChat(indexedDBStorage({ name }));
  await again.persisted.ready;
  expect(texts(again.chat)).toEqual(['Satu', 'Baik.', 'Dua', 'Baik.']);
});

test('gives way when another page changes the version, and goes on after it (fault 170)', async () => {
  const name = newName();
  const storage = indexedDBStorage({ name });
  await storage.set('a', '1');
  const upgraded = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, 2);
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('blocked', () => reject(new Error('blocked')));
  });
  upgraded.close();
  expect(await storage.get('a')).toBe('1');
});

test('a blocked database is not waited for: the chat goes on, and is written later (fault 170)', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  const name = newName();
  const holder = await opened(indexedDB.open(name, 1), (db) =>
    db.createObjectStore('conversations'),
  );
  const deletion = indexedDB.deleteDatabase(name);
  const storage = indexedDBStorage({ name, timeoutMs: 1_000 });
  const { chat, persisted } = keptChat(storage);
  await vi.advanceTimersByTimeAsync(1_000);
  await persisted.ready;
  expect(persisted.store.getState().notice?.type).toBe('not_saved');
  expect(await chat.send('Halo')).toBe(true);
  const writing = persisted.flush();
  await vi.advanceTimersByTimeAsync(3_000);
  await writing;

  const deleted = new Promise((resolve) => deletion.addEventListener('success', resolve));
  holder.close();
  await deleted;
  chat.setDraft('x');
  await persisted.flush();
  expect(persisted.store.getState().notice).toBeUndefined();
  expect(await storage.get('nusantara-chat:c')).toContain('Baik.');
  persisted.stop();
});

test('without IndexedDB, or where it is forbidden, it is memory, without a word (fault 164)', async () => {
  const forbidden = {
    open() {
      throw new DOMException('Denied.', 'SecurityError');
    },
  };
  for (const factory of [undefined, forbidden]) {
    vi.stubGlobal('indexedDB', factory);
    const storage = indexedDBStorage({ name: newName() });
    const { chat, persisted } = keptChat(storage);
    await chat.send('Halo');
    await persisted.flush();
    expect(persisted.store.getState().notice).toBeUndefined();
    const again = keptChat(storage);
    await again.persisted.ready;
    expect(texts(again.chat)).toEqual(['Halo', 'Baik.']);
  }
});

function opened(request: IDBOpenDBRequest, upgrade: (db: IDBDatabase) => void) {
  return new Promise<IDBDatabase>((resolve) => {
    request.addEventListener('upgradeneeded', () => upgrade(request.result));
    request.addEventListener('success', () => resolve(request.result));
  });
}
