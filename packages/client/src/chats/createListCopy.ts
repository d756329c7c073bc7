import type { ChatStorage } from '../storage/ChatStorage.ts';
import { type ChatList, isNewer, readList, writeList } from './ChatList.ts';

export interface ListCopyOptions {
  readonly storage: ChatStorage;
  readonly key: string;
  /** The list as we have it. */
  get(): ChatList;
  /** Takes over what others have. */
  merge(theirs: ChatList): void;
  /** The storage could not be written; `undefined` once it can be again. */
  onFailure(cause: unknown): void;
}

/** The copy of a list of conversations that lies in a storage, shared with the other tabs. */
export interface ListCopy {
  /** Takes over what is stored. Never rejects. */
  pull(): Promise<void>;
  /** Writes what is not written yet. Never rejects. */
  push(): Promise<void>;
  /** Deletes a conversation that is not open. Rejects with what the storage says. */
  removeChat(id: string): Promise<void>;
  /** Resolves when all is written. */
  close(): Promise<void>;
}

/**
 * Everybody reads before they write, and tells the others afterwards. Who then finds something missing
 * writes again, so that all end with the same list.
 */
export function createListCopy(options: ListCopyOptions): ListCopy {
  const { storage, key, get, merge, onFailure } = options;
  let channel: BroadcastChannel | undefined;
  let work: Promise<void> = Promise.resolve();
  let isDirty = false;

  function inTurn(step: () => Promise<void>): Promise<void> {
    work = work.then(step).catch(onFailure);
    return work;
  }

  /** What is stored, as part of ours. Whether we may write there. */
  async function take(): Promise<boolean> {
    const text = (await storage.get(key)) ?? undefined;
    if (text === undefined) return true;
    if (isNewer(text)) return false;
    merge(readList(text));
    if (writeList(get()) !== text) isDirty = true;
    return true;
  }

  async function write(): Promise<void> {
    const mayWrite = await take();
    if (!mayWrite || !isDirty) return;
    isDirty = false;
    try {
      await storage.set(key, writeList(get()));
      onFailure(undefined);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin: ours
      channel?.postMessage('changed');
    } catch (cause) {
      isDirty = true;
      throw cause;
    }
  }

  function listen(): void {
    if (channel || typeof document === 'undefined' || typeof BroadcastChannel !== 'function')
      return;
    channel = new BroadcastChannel(key);
    channel.addEventListener('message', () => void inTurn(write));
  }

  return {
    pull() {
      listen();
      return inTurn(write);
    },
    push() {
      isDirty = true;
      return inTurn(write);
    },
    async removeChat(id) {
      const own = `${key}:${id}`;
      const keys = (await storage.keys?.()) ?? [];
      const aside = keys.filter((each) => each.startsWith(`${own}:set-aside:`));
      await Promise.all([own, ...aside].map((each) => storage.remove(each)));
    },
    close: () => work.then(() => channel?.close()),
  };
}
