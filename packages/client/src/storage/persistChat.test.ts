import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { chatOver, shown, texts, until } from '../../test/chatOver.ts';
import { answer, refusal, repliesInTurn, scriptedReply } from '../../test/scriptedReply.ts';
import type { Chat } from '../conversation/Chat.ts';
import { selectError } from '../conversation/ChatState.ts';
import { newQuestion } from '../conversation/newMessage.ts';
import { isNusantaraError } from '../errors/NusantaraError.ts';
import { RateLimitError, StreamInterruptedError } from '../errors/errors.ts';
import type { ChatStorage } from './ChatStorage.ts';
import { memoryStorage } from './memoryStorage.ts';
import type { PersistedChat } from './PersistedChat.ts';
import { persistChat, type PersistOptions } from './persistChat.ts';
import { webStorage } from './webStorage.ts';

const key = 'nusantara-chat:c';
const opened: PersistedChat[] = [];

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => {
  for (const persisted of opened.splice(0)) persisted.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function persist(chat: Chat, options: PersistOptions): PersistedChat {
  const persisted = persistChat(chat, options);
  opened.push(persisted);
  return persisted;
}

/** A storage that counts, whose page the test can see through. */
function spiedStorage(inner: ChatStorage = memoryStorage()) {
  const writes: string[] = [];
  const storage: ChatStorage = {
    ...inner,
    async set(name, value) {
      writes.push(name);
      await inner.set(name, value);
    },
  };
  return { storage, writes };
}

/** The conversation in a page that is opened after all others are gone. */
async function reopened(storage: ChatStorage, fetch = repliesInTurn(answer('.')).fetch) {
  const chat = chatOver(fetch);
  const persisted = persist(chat, { storage });
  await persisted.ready;
  return { chat, persisted };
}

const notice = ({ store }: PersistedChat) => store.getState().notice;
const conversationOf = (...messages: unknown[]) => JSON.stringify({ v: 2, savedAt: 5, messages });
const message = (id: string, text: string, more: object = {}) => ({
  id,
  role: 'user',
  state: 'complete',
  parts: [{ type: 'text', text }],
  createdAt: 1,
  requestIds: [],
  ...more,
});

test('a conversation comes back as it was', async () => {
  const storage = memoryStorage();
  const chat = chatOver(repliesInTurn(answer('Selamat ', 'pagi.'), answer('Baik.')).fetch);
  const persisted = persist(chat, { storage });
  await chat.send('Halo');
  await chat.edit(shown(chat)[0]!.id, 'Apa kabar?');
  chat.setDraft('Terima ka');
  await persisted.flush();

  const again = await reopened(storage);
  expect(texts(again.chat)).toEqual(['Apa kabar?', 'Baik.']);
  expect(shown(again.chat)).toEqual(shown(chat));
  expect(again.chat.store.getState()).toMatchObject({ status: 'ready', draft: 'Terima ka' });
  again.chat.switchBranch(shown(chat)[0]!.id);
  expect(Object.keys(again.chat.store.getState().messages)).toHaveLength(4);
});

test('nothing is written for a conversation that has not begun', async () => {
  const { storage, writes } = spiedStorage();
  const { persisted } = await reopened(storage);
  await persisted.flush();
  expect(writes).toEqual([]);
});

test('what was said before the storage answered is kept beside what it held', async () => {
  const storage = memoryStorage();
  await storage.set(key, conversationOf(message('old', 'Dulu')));
  const chat = chatOver(repliesInTurn(answer('Baik.')).fetch);
  const persisted = persist(chat, { storage });
  await chat.send('Sekarang');
  await persisted.flush();
  const again = await reopened(storage);
  expect(Object.values(again.chat.store.getState().messages)).toHaveLength(3);
});

test('the session outlives its view: what had arrived is stored when the view lets go (fault 134)', async () => {
  const storage = memoryStorage();
  const reply = scriptedReply();
  const chat = chatOver(reply.fetch);
  const persisted = persist(chat, { storage });
  void chat.send('Halo');
  reply.say('Selamat');
  await until(chat.store, ({ status }) => status === 'streaming');
  persisted.stop();
  await persisted.flush();
  expect(await storage.get(key)).toContain('Selamat');
  expect(chat.store.getState().status).toBe('streaming');
  await chat.stop();
});

test('a page frozen in mid-answer whose stream died comes back interrupted (fault 136)', async () => {
  const page = stubPage();
  const storage = memoryStorage();
  const reply = scriptedReply();
  const chat = chatOver(reply.fetch);
  const persisted = persist(chat, { storage, channel: false });
  const turn = chat.send('Halo');
  reply.say('Selamat');
  await until(chat.store, ({ status }) => status === 'streaming');
  page.hide();
  reply.reset();
  page.show();
  await turn;
  await persisted.flush();
  expect(selectError(chat.store.getState())).toMatchObject({ type: 'stream_interrupted' });
  const again = await reopened(storage);
  expect(shown(again.chat).at(-1)).toMatchObject({ state: 'interrupted' });
  expect(texts(again.chat)).toEqual(['Halo', 'Selamat']);
});

test('a reload in mid-answer gives the half answer back, and the rest is asked for (fault 137)', async () => {
  const storage = memoryStorage();
  const reply = scriptedReply();
  const dying = chatOver(reply.fetch);
  void dying.send('Halo');
  const persisted = persist(dying, { storage });
  reply.say('Selamat');
  await until(dying.store, ({ status }) => status === 'streaming');
  await persisted.flush();

  const { chat } = await reopened(storage, repliesInTurn(answer(' pagi.')).fetch);
  expect(selectError(chat.store.getState())).toBeInstanceOf(StreamInterruptedError);
  expect(chat.store.getState().status).toBe('error');
  await chat.continueAnswer();
  expect(texts(chat)).toEqual(['Halo', 'Selamat pagi.']);
  expect(shown(chat).at(-1)).toMatchObject({
    state: 'complete',
    requestIds: ['req_scripted', 'req_answer'],
  });
  await dying.stop();
});

test('an interrupted answer stays so until somebody acts, with its error, id and wait (fault 138)', async () => {
  const storage = memoryStorage();
  const error = {
    type: 'stream_interrupted',
    kind: 'stream_interrupted',
    code: 'connection_reset',
    message: 'Cut.',
    requestId: 'req_1',
    retryAfterMs: 4_000,
    at: 3,
  };
  const half = { role: 'assistant', state: 'interrupted', parentId: 'q', error, createdAt: 2 };
  await storage.set(key, conversationOf(message('q', 'Halo'), message('a', 'Sela', half)));
  const { fetch, requests } = repliesInTurn(answer('.'));
  const { chat, persisted } = await reopened(storage, fetch);
  await persisted.flush();
  const { chat: later } = await reopened(storage, fetch);
  for (const each of [chat, later]) {
    expect(shown(each).at(-1)).toMatchObject({ state: 'interrupted', error });
  }
  expect(requests).toHaveLength(0);
});

test('an answer that is waited for comes back with the reason, its id and the wait (fault 137)', async () => {
  const { storage } = spiedStorage();
  const busy = refusal(
    429,
    { code: 'rpm_exceeded' },
    { 'retry-after': '40', 'x-request-id': 'req_1' },
  );
  const chat = chatOver(repliesInTurn(busy).fetch);
  const persisted = persist(chat, { storage });
  void chat.send('Halo');
  await until(chat.store, ({ status }) => status === 'waiting');
  await persisted.flush();

  const { chat: next } = await reopened(storage, repliesInTurn(answer('Here.')).fetch);
  expect(next.store.getState().status).toBe('error');
  expect(shown(next).at(-1)).toMatchObject({
    state: 'interrupted',
    parts: [],
    requestIds: ['req_1'],
    error: {
      type: 'rate_limit_exceeded',
      requestId: 'req_1',
      retryAfterMs: 40_000,
      limit: { name: 'RPM' },
    },
  });
  await next.retry();
  expect(texts(next)).toEqual(['Halo', 'Here.']);
  await chat.stop();
});

test('no room: the chat goes on, says so once, and tries again with the next change (fault 163)', async () => {
  const inner = memoryStorage();
  let isFull = true;
  const { storage, writes } = spiedStorage({
    ...inner,
    async set(name, value) {
      if (isFull) throw new DOMException('Full.', 'QuotaExceededError');
      await inner.set(name, value);
    },
  });
  const chat = chatOver(repliesInTurn(answer('Baik.')).fetch);
  const persisted = persist(chat, { storage });
  const notices = vi.fn<() => void>();
  await persisted.ready;
  persisted.store.subscribe(notices);
  await chat.send('Satu');
  await persisted.flush();
  await chat.send('Dua');
  await persisted.flush();
  expect(notices).toHaveBeenCalledOnce();
  expect(notice(persisted)).toMatchObject({
    type: 'not_saved',
    cause: { name: 'QuotaExceededError' },
  });
  expect(texts(chat)).toEqual(['Satu', 'Baik.', 'Dua', 'Baik.']);

  isFull = false;
  const tries = writes.length;
  await chat.send('Tiga');
  await persisted.flush();
  expect(writes.length).toBeGreaterThan(tries);
  expect(notice(persisted)).toBeUndefined();
  expect(texts((await reopened(inner)).chat)).toHaveLength(6);
});

test('a storage that is disabled means memory, without a word (fault 164)', async () => {
  const denied = (): never => {
    throw new DOMException('Denied.', 'SecurityError');
  };
  const throwing = { getItem: denied, setItem: denied, removeItem: denied };
  const storages = [webStorage(denied), webStorage(throwing), webStorage(() => null as never)];
  for (const storage of storages) {
    const chat = chatOver(repliesInTurn(answer('Baik.')).fetch);
    const persisted = persist(chat, { storage });
    await chat.send('Halo');
    await persisted.flush();
    expect(notice(persisted)).toBeUndefined();
    expect(texts((await reopened(storage)).chat)).toEqual(['Halo', 'Baik.']);
  }
});

test('corrupt JSON is set aside as it was, and the chat starts empty (fault 165)', async () => {
  for (const raw of ['{"v":2,"messages":[{"id":"a', '', 'null', '[]', '{"v":"two"}']) {
    const storage = memoryStorage();
    await storage.set(key, raw);
    const { chat, persisted } = await reopened(storage);
    expect(texts(chat)).toEqual([]);
    const found = notice(persisted);
    expect(found?.type).toBe('set_aside');
    expect(found?.type === 'set_aside' && (await storage.get(found.key))).toBe(raw);
    await chat.send('Halo');
    await persisted.flush();
    const again = await reopened(storage);
    expect(texts(again.chat)).toEqual(['Halo', '.']);
    expect(notice(again.persisted)).toBeUndefined();
  }
});

test('of another shape the valid messages are kept, ids unique, and the rest is set aside (fault 166)', async () => {
  const storage = memoryStorage();
  const raw = JSON.stringify({
    messages: [
      message('a', 'One'),
      'nonsense',
      message('a', 'Two'),
      { ...message('', 'Three'), id: undefined },
      message('__proto__', 'Four'),
      message('b', 'no role', { role: 'wizard' }),
      message('c', 'Five', {
        parts: [{ type: 'text', text: 'Five' }, { type: 'hologram' }, null],
        requestIds: ['req_1', 2],
        usage: { inputTokens: 'many' },
        isAdmin: true,
      }),
    ],
  });
  await storage.set(key, raw.replace('"isAdmin"', '"__proto__":{"polluted":true},"isAdmin"'));
  const { chat, persisted } = await reopened(storage);
  expect(texts(chat)).toEqual(['One', 'Two', 'Three', 'Four', 'Five']);
  const { messages } = chat.store.getState();
  expect(new Set(Object.keys(messages)).size).toBe(5);
  expect(shown(chat).at(-1)).toEqual({
    ...message('c', 'Five', { requestIds: ['req_1'] }),
    parentId: expect.any(String) as string,
  });
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(notice(persisted)?.type).toBe('set_aside');

  await storage.set(key, JSON.stringify({ v: 2, messages: 'nonsense' }));
  expect(texts((await reopened(storage)).chat)).toEqual([]);
});

test('what a newer build wrote is neither read nor overwritten (fault 168)', async () => {
  const { storage, writes } = spiedStorage();
  const newer = JSON.stringify({ v: 99, messages: [message('a', 'From tomorrow')] });
  await storage.set(key, newer);
  const { chat, persisted } = await reopened(storage);
  expect(texts(chat)).toEqual([]);
  expect(notice(persisted)).toEqual({ type: 'newer_version' });
  await chat.send('Halo');
  await persisted.flush();
  expect(await storage.get(key)).toBe(newer);
  expect(writes).toEqual([key]);
});

test('an answer stored while it grew comes back interrupted, with its text and ids (fault 169)', async () => {
  const storage = memoryStorage();
  const growing = {
    role: 'assistant',
    parentId: 'q',
    state: 'streaming',
    createdAt: 2,
    requestIds: ['req_1'],
    parts: [
      { type: 'text', text: 'Selamat \ud83d' },
      { type: 'tool-call', id: 'call', name: 'look', arguments: '{"q', state: 'streaming' },
    ],
  };
  await storage.set(key, conversationOf(message('q', 'Halo'), message('a', '', growing)));
  const { chat } = await reopened(storage);
  const restored = shown(chat).at(-1);
  expect(restored).toMatchObject({
    state: 'interrupted',
    requestIds: ['req_1'],
    parts: [
      { type: 'text', text: 'Selamat \ufffd' },
      { type: 'tool-call', state: 'invalid' },
    ],
    error: { code: 'early_end', requestId: 'req_1', at: 5 },
  });
  expect(restored?.error).toBeInstanceOf(StreamInterruptedError);
  expect(chat.store.getState()).toMatchObject({ live: undefined, status: 'error' });
});

test('a tool that was running when the page was closed is ready to be answered', async () => {
  const storage = memoryStorage();
  const call = { type: 'tool-call', id: 'call', name: 'look', arguments: '{}', state: 'running' };
  const asking = message('a', '', {
    role: 'assistant',
    parentId: 'q',
    parts: [call],
    createdAt: 2,
  });
  await storage.set(key, conversationOf(message('q', 'Halo'), asking));
  const { chat } = await reopened(storage, repliesInTurn(answer('Cerah.')).fetch);
  await chat.addToolOutput('call', 'sunny');
  expect(texts(chat)).toEqual(['Halo', '', 'Cerah.']);
});

test('while an answer grows it is written once a second, then at its end and when the page hides (fault 171)', async () => {
  const page = stubPage();
  const { storage, writes } = spiedStorage();
  const reply = scriptedReply();
  const chat = chatOver(reply.fetch);
  const persisted = persist(chat, { storage, channel: false });
  await persisted.ready;
  const turn = chat.send('Halo');
  for (let second = 1; second <= 3; second++) {
    for (let n = 0; n < 10; n++) {
      const text = `${second}.${n} `;
      reply.say(text);
      await until(chat.store, ({ live }) => JSON.stringify(live).includes(text));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(writes).toHaveLength(second);
  }
  reply.say('hidden');
  await until(chat.store, ({ live }) => JSON.stringify(live).includes('hidden'));
  page.hide();
  await microtasks();
  expect(writes).toHaveLength(4);
  expect(await storage.get(key)).toContain('hidden');
  reply.send({ choices: [{ delta: {}, finish_reason: 'stop' }] });
  reply.end();
  await turn;
  await microtasks();
  expect(writes).toHaveLength(5);
  expect(shown((await reopened(storage)).chat).at(-1)).toMatchObject({ state: 'complete' });
});

test('a page that hides has written before it is gone', async () => {
  const page = stubPage();
  const items = new Map<string, string>();
  const storage = webStorage({
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, value) => void items.set(name, value),
    removeItem: (name) => void items.delete(name),
  });
  const chat = chatOver(repliesInTurn(answer('.')).fetch);
  await persist(chat, { storage, channel: false }).ready;
  chat.setDraft('Hal');
  page.hide();
  await microtasks();
  expect(items.get(key)).toContain('Hal');
});

test('stored markup comes back as the text it was, and nothing else with it (fault 172)', async () => {
  const storage = memoryStorage();
  const markup = '<img src=x onerror=alert(1)><script>alert(2)</script>';
  await storage.set(key, conversationOf(message('a', markup, { html: markup, dangerous: true })));
  const { chat } = await reopened(storage);
  expect(shown(chat)).toEqual([message('a', markup)]);
});

test('stored errors come back as errors, without cause, body, headers or key (fault 173)', async () => {
  const storage = memoryStorage();
  const refused = refusal(
    429,
    { type: 'rate_limit_exceeded', code: 'RPM_EXCEEDED', secret: 'sk-body' },
    { 'x-request-id': 'req_429', 'retry-after': '30', 'x-secret': 'sk-header' },
  );
  const chat = chatOver(repliesInTurn(refused).fetch, {
    maxRetries: 0,
    headers: { authorization: 'Bearer sk-key' },
  });
  const persisted = persist(chat, { storage });
  await chat.send('Halo');
  await persisted.flush();
  const raw = await storage.get(key);
  expect(raw).toContain('req_429');
  expect(raw).not.toMatch(/sk-|"cause"|"body"|"stack"/);

  const again = await reopened(storage);
  const error = selectError(again.chat.store.getState());
  expect(isNusantaraError(error)).toBe(true);
  expect(error).toBeInstanceOf(RateLimitError);
  const { message, at } = selectError(chat.store.getState())!;
  expect(error).toMatchObject({
    kind: 'rate_limit',
    status: 429,
    requestId: 'req_429',
    retryAfterMs: 30_000,
    retryable: true,
    message,
    at,
  });
});

test('a deleted conversation ends its answer and is not written back (fault 153)', async () => {
  const storage = memoryStorage();
  const reply = scriptedReply();
  const chat = chatOver(reply.fetch);
  const persisted = persist(chat, { storage });
  await storage.set(`${key}:set-aside:1`, 'broken');
  void chat.send('Halo');
  reply.say('Selamat');
  await until(chat.store, ({ status }) => status === 'streaming');
  await persisted.flush();
  const writing = persisted.flush();
  await persisted.remove();
  await writing;
  expect(reply.isCancelled).toBe(true);
  chat.setDraft('More');
  await vi.advanceTimersByTimeAsync(5_000);
  await persisted.flush();
  expect(await storage.keys!()).toEqual([]);
});

test('a conversation deleted while it is being written stays gone', async () => {
  const inner = memoryStorage();
  let write = (): void => undefined;
  const mayWrite = new Promise<void>((resolve) => void (write = resolve));
  const slow: ChatStorage = {
    ...inner,
    async set(name, value) {
      await mayWrite;
      await inner.set(name, value);
    },
  };
  const chat = chatOver(repliesInTurn(answer('.')).fetch);
  const persisted = persist(chat, { storage: slow, channel: true });
  await chat.send('Halo');
  const writing = persisted.flush();
  const other = persist(chatOver(repliesInTurn(answer('.')).fetch), {
    storage: inner,
    channel: true,
  });
  await other.remove();
  await until(persisted.store, ({ notice }) => notice?.type === 'removed');
  write();
  await writing;
  expect(await inner.get(key)).toBeUndefined();
});

test('a conversation that vanished from the storage is not written back', async () => {
  const storage = memoryStorage();
  const chat = chatOver(repliesInTurn(answer('.')).fetch);
  const persisted = persist(chat, { storage });
  await chat.send('Halo');
  await persisted.flush();
  await storage.remove(key);
  await chat.send('Lagi');
  await persisted.flush();
  expect(await storage.get(key)).toBeUndefined();
  expect(notice(persisted)).toEqual({ type: 'removed' });
  expect(texts(chat)).toHaveLength(4);
});

test('cleared messages stay away, also from a tab that still has them', async () => {
  const storage = memoryStorage();
  const chat = chatOver(repliesInTurn(answer('.')).fetch, {
    initialMessages: [newQuestion('Hai')],
  });
  const persisted = persist(chat, { storage });
  await chat.send('Halo');
  await persisted.flush();
  const other = await reopened(storage);
  await chat.clear();
  await persisted.flush();
  other.chat.setDraft('x');
  await other.persisted.flush();
  expect(shown(other.chat)).toEqual([]);
  expect(texts((await reopened(storage)).chat)).toEqual([]);
});

/** Lets microtasks alone run: the browser runs them before it lets go of a page. */
async function microtasks(): Promise<void> {
  for (let n = 0; n < 30; n++) await Promise.resolve();
}

/** A page that the test hides and shows. */
function stubPage() {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const view = new EventTarget();
  vi.stubGlobal('document', page);
  vi.stubGlobal('addEventListener', view.addEventListener.bind(view));
  vi.stubGlobal('removeEventListener', view.removeEventListener.bind(view));
  const see = (state: string): void => {
    page.visibilityState = state;
    page.dispatchEvent(new Event('visibilitychange'));
  };
  return {
    hide() {
      see('hidden');
      view.dispatchEvent(new Event('pagehide'));
    },
    show() {
      view.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
      see('visible');
    },
  };
}
