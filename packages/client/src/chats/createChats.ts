import { createStore } from 'zustand/vanilla';
import type { Chat } from '../conversation/Chat.ts';
import { isBusy } from '../conversation/ChatState.ts';
import { newId } from '../conversation/newMessage.ts';
import type { ChatStorage } from '../storage/ChatStorage.ts';
import { memoryStorage } from '../storage/memoryStorage.ts';
import { onPage } from '../storage/onPage.ts';
import { persistChat } from '../storage/persistChat.ts';
import type { PersistedChat } from '../storage/PersistedChat.ts';
import { createListCopy } from './createListCopy.ts';
import {
  type ChatList,
  emptyList,
  type ListedChat,
  mergeLists,
  withChat,
  withoutChat,
} from './ChatList.ts';
import type { Chats, ChatsState, ChatSummary } from './Chats.ts';
import { describeChat } from './describeChat.ts';

export interface ChatsOptions {
  /**
   * Where the list and its conversations are kept.
   * @default as long as the page
   */
  readonly storage?: ChatStorage | undefined;
  /**
   * The key of the list in the storage; those of the conversations begin with it.
   * @default 'nusantara-chats'
   */
  readonly key?: string | undefined;
  /**
   * How many conversations that nobody shows stay in memory, so that coming back to one is instant. One
   * whose answer is under way always does.
   * @default 5
   */
  readonly keepOpen?: number | undefined;
  /** Unix milliseconds. @default Date.now */
  readonly now?: (() => number) | undefined;
}

/** A conversation in memory, and who needs it there. */
interface OpenChat {
  readonly chat: Chat;
  readonly persisted: PersistedChat;
  readonly unsubscribe: () => void;
  holders: number;
}

/**
 * A list of conversations, each kept in the same storage and open only while somebody shows it or its
 * answer is under way.
 *
 * @example
 * const chats = createChats({ storage: indexedDBStorage() });
 * const id = chats.create();
 * const chat = chats.open(id, () => createChat({ client, model, id }));
 */
export function createChats(options: ChatsOptions = {}): Chats {
  const {
    storage = memoryStorage(),
    key = 'nusantara-chats',
    keepOpen = 5,
    now = Date.now,
  } = options;
  const store = createStore<ChatsState>(() => ({ list: [], isReady: false, notSaved: undefined }));
  const opened = new Map<string, OpenChat>();
  const summaries = new WeakMap<ListedChat, ChatSummary>();
  let list: ChatList = emptyList;
  const copy = createListCopy({ storage, key, get: () => list, merge, onFailure });
  let ready: Promise<void> | undefined;
  let leavePage: (() => void) | undefined;

  /** Asks the storage, once somebody wants to know. */
  function begin(): Promise<void> {
    if (ready) return ready;
    leavePage = onPage({ onHide: () => {}, onShow: () => void copy.pull() });
    ready = copy.pull().then(() => store.setState({ isReady: true }));
    return ready;
  }

  function merge(theirs: ChatList): void {
    change(mergeLists(list, theirs));
  }

  function onFailure(cause: unknown): void {
    if (cause !== store.getState().notSaved) store.setState({ notSaved: cause });
  }

  function change(next: ChatList): void {
    list = next;
    const latestFirst = Object.values(list.chats).toSorted((a, b) => b.updatedAt - a.updatedAt);
    store.setState({ list: latestFirst.map(summaryOf) });
  }

  /** A summary that says the same keeps its identity. */
  function summaryOf(listed: ListedChat): ChatSummary {
    const { id, name, question, preview, createdAt, updatedAt } = listed;
    const busy = isUnderWay(opened.get(id));
    const known = summaries.get(listed);
    if (known?.isBusy === busy) return known;
    const title = name || question;
    const summary = { id, title, preview, createdAt, updatedAt, isBusy: busy };
    summaries.set(listed, summary);
    return summary;
  }

  function save(next: ChatList): void {
    void begin();
    change(next);
    void copy.push();
  }

  function follow(chat: Chat): () => void {
    return chat.store.subscribe((state, previous) => {
      const hasTurned = state.messageIds !== previous.messageIds || (previous.live && !state.live);
      if (hasTurned && !list.removed.includes(chat.id)) {
        const before = list.chats[chat.id];
        const after = describeChat(state, before, now());
        if (after !== before && after) save(withChat(list, after));
      }
      if (isBusy(state.status) === isBusy(previous.status)) return;
      change(list);
      void trim();
    });
  }

  /** Lets go of what nobody needs any more, the one that was left first first. */
  async function trim(): Promise<void> {
    const idle = [...opened.values()].filter((each) => !isNeeded(each));
    for (const each of idle.slice(0, Math.max(0, idle.length - keepOpen))) {
      await each.persisted.flush();
      // Somebody may have come back meanwhile.
      if (!isNeeded(each)) letGo(each);
    }
  }

  function letGo({ chat, persisted, unsubscribe }: OpenChat): void {
    opened.delete(chat.id);
    unsubscribe();
    persisted.stop();
  }

  return {
    get ready() {
      return begin();
    },
    store: {
      ...store,
      subscribe(listener) {
        void begin();
        return store.subscribe(listener);
      },
    },
    create({ id = newId('chat'), title = '' } = {}) {
      const at = now();
      const added = {
        id,
        name: title,
        question: '',
        preview: '',
        createdAt: at,
        updatedAt: at,
        changedAt: at,
      };
      save(withChat(list, added));
      return id;
    },
    rename(id, title) {
      const chat = list.chats[id];
      if (chat) save(withChat(list, { ...chat, name: title.trim(), changedAt: now() }));
    },
    async remove(id) {
      const entry = opened.get(id);
      save(withoutChat(list, id));
      if (entry) {
        await entry.persisted.remove();
        letGo(entry);
      } else await copy.removeChat(id);
    },
    open(id, make) {
      void begin();
      const known = opened.get(id);
      if (known) return known.chat;
      const chat = make();
      const persisted = persistChat(chat, { storage, key: `${key}:${id}`, now });
      opened.set(id, { chat, persisted, unsubscribe: follow(chat), holders: 0 });
      return chat;
    },
    hold(chat) {
      const entry = opened.get(chat.id);
      if (entry?.chat !== chat) return () => {};
      entry.holders++;
      return () => {
        entry.holders--;
        // To the end: it is the one that was left last.
        if (opened.delete(chat.id)) opened.set(chat.id, entry);
        // Views that go and come back in one task leave nothing.
        setTimeout(trim);
      };
    },
    async close() {
      const entries = [...opened.values()];
      leavePage?.();
      await Promise.all([copy.close(), ...entries.map(({ persisted }) => persisted.flush())]);
      entries.forEach(letGo);
    },
  };
}

function isUnderWay(open: OpenChat | undefined): boolean {
  return open !== undefined && isBusy(open.chat.store.getState().status);
}

function isNeeded(open: OpenChat): boolean {
  return open.holders > 0 || isUnderWay(open);
}
