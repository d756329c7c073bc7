import { afterEach, expect, test } from 'vitest';
import { chatOver, shown, texts, until } from '../../test/chatOver.ts';
import { answer, repliesInTurn } from '../../test/scriptedReply.ts';
import type { WritingPage } from '../../test/writingPage.ts';
import type { ChatStorage } from './ChatStorage.ts';
import { indexedDBStorage } from './indexedDBStorage.ts';
import { type PersistedChat } from './PersistedChat.ts';
import { persistChat } from './persistChat.ts';
import { webStorage } from './webStorage.ts';

let chats = 0;
const opened: PersistedChat[] = [];

afterEach(() => {
  for (const persisted of opened.splice(0)) persisted.stop();
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
  localStorage.clear();
});

function newId(): string {
  return `chat-${performance.timeOrigin}-${++chats}`;
}

async function openWritingPage(chatId: string, isInDatabase = false) {
  const frame = document.body.appendChild(document.createElement('iframe'));
  const page = frame.contentWindow as unknown as WritingPage;
  Object.assign(page, { chatId, isInDatabase });
  const writing = new Promise((resolve) => page.addEventListener('writing', resolve));
  const script = page.document.createElement('script');
  script.type = 'module';
  script.src = new URL('../../test/writingPage.ts', import.meta.url).href;
  page.document.body.append(script);
  await writing;
  return {
    page,
    /** Leaves the page as a person does. */
    async leave() {
      const left = new Promise((resolve) => frame.addEventListener('load', resolve));
      page.location.replace('about:blank?left');
      await left;
    },
  };
}

async function openChat(id: string, storage: ChatStorage) {
  const chat = chatOver(repliesInTurn(answer(' pagi.')).fetch, { id });
  const persisted = persistChat(chat, { storage });
  opened.push(persisted);
  await persisted.ready;
  return { chat, persisted };
}

test('a page closed in mid-answer: localStorage has the half answer, which is continued (fault 137)', async () => {
  const id = newId();
  const { page, leave } = await openWritingPage(id);
  await page.say('Selamat');
  // Long before the next write is due: what is stored was stored as the page went.
  await leave();
  const { chat, persisted } = await openChat(id, webStorage());
  expect(texts(chat)).toEqual(['Halo', 'Selamat']);
  expect(shown(chat).at(-1)).toMatchObject({
    state: 'interrupted',
    requestIds: ['req_scripted'],
    error: { type: 'stream_interrupted', code: 'early_end' },
  });
  await chat.continueAnswer();
  await persisted.flush();
  expect(texts((await openChat(id, webStorage())).chat)).toEqual(['Halo', 'Selamat pagi.']);
});

test('a page closed in mid-answer: IndexedDB has the half answer (fault 169)', async () => {
  const id = newId();
  const { page, leave } = await openWritingPage(id, true);
  await page.say('Selamat');
  await page.flush();
  await leave();
  const { chat } = await openChat(id, indexedDBStorage({ name: id }));
  expect(texts(chat)).toEqual(['Halo', 'Selamat']);
  expect(shown(chat).at(-1)).toMatchObject({ state: 'interrupted' });
  indexedDB.deleteDatabase(id);
});

test('another page shows the answer grow (fault 154)', async () => {
  const id = newId();
  const { page } = await openWritingPage(id);
  const { chat } = await openChat(id, webStorage());
  await page.say('Selamat');
  await until(chat.store, () => texts(chat).at(-1) === 'Selamat');
  await page.say(' pagi.');
  await until(chat.store, () => texts(chat).at(-1) === 'Selamat pagi.');
  expect(shown(chat).at(-1)?.state).toBe('streaming');
  expect(chat.store.getState().live).toBeUndefined();
});

test('localStorage that is full: the chat goes on and says so (fault 163)', async () => {
  const { chat, persisted } = await openChat(newId(), webStorage());
  for (let size = 2 ** 22; size >= 1; size = Math.floor(size / 2)) {
    try {
      for (let n = 0; ; n++) localStorage.setItem(`filler-${size}-${n}`, 'x'.repeat(size));
    } catch {
      // Full for this size: fill what is left with smaller ones.
    }
  }
  await chat.send('Halo');
  await persisted.flush();
  expect(persisted.store.getState().notice?.type).toBe('not_saved');
  localStorage.clear();
  await chat.send('Lagi');
  await persisted.flush();
  expect(persisted.store.getState().notice).toBeUndefined();
});
