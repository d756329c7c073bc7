import { createStore } from 'zustand/vanilla';
import type { Chat } from '../conversation/Chat.ts';
import { selectMessage } from '../conversation/ChatState.ts';
import type { Message } from '../conversation/message.ts';
import type { ChatStorage } from './ChatStorage.ts';
import { createReplica } from './createReplica.ts';
import { createStoredCopy } from './createStoredCopy.ts';
import { createTabs } from './createTabs.ts';
import { interrupt } from './interrupt.ts';
import { onPage } from './onPage.ts';
import type { PersistedChat, PersistNotice, PersistState } from './PersistedChat.ts';
import { readConversation } from './readConversation.ts';
import { writeConversation } from './writeConversation.ts';

export interface PersistOptions {
  readonly storage: ChatStorage;
  /**
   * The key of this conversation in the storage.
   * @default 'nusantara-chat:' and the id of the chat
   */
  readonly key?: string | undefined;
  /**
   * How long changes are gathered before they are written, in milliseconds: as much text is at risk.
   * @default 1_000
   */
  readonly debounceMs?: number | undefined;
  /**
   * Whether the tabs that show this conversation keep in step while they are open.
   * @default true in a page; false on a server, where the others are other people
   */
  readonly channel?: boolean | undefined;
  /** Unix milliseconds. @default Date.now */
  readonly now?: (() => number) | undefined;
}

/**
 * Keeps a conversation in a storage: loads it, writes it while it changes, and keeps the tabs that show
 * it in step. Give the chat an `id`: by that it is found again.
 *
 * An answer that was arriving when its page was closed comes back `interrupted`, ready to be continued.
 * No failure of the storage reaches the conversation: it goes on in memory, and `store` has a notice.
 *
 * @example
 * const chat = createChat({ client, model, id: 'support' });
 * const persisted = persistChat(chat, { storage: webStorage() });
 * await persisted.ready;
 */
export function persistChat(chat: Chat, options: PersistOptions): PersistedChat {
  const { storage, debounceMs = 1_000, now = Date.now } = options;
  const { channel = typeof document !== 'undefined' } = options;
  const key = options.key ?? `nusantara-chat:${chat.id}`;
  const get = chat.store.getState;
  const store = createStore<PersistState>(() => ({ isReady: false, notice: undefined }));
  const replica = createReplica(chat);
  const hasChannel = channel && typeof BroadcastChannel === 'function';
  const tabs = hasChannel ? createTabs(key, { live, write, hear, onSilence, onGone }) : undefined;
  const isWriting = (id: string): boolean => id === live()?.id || (tabs?.isWriting(id) ?? false);
  const copy = createStoredCopy({ storage, key, replica, isWriting, now });

  let isDirty = false;
  let isGone = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The work on the storage, one thing after the other. */
  let work: Promise<void> = Promise.resolve();
  let flushing: Promise<void> | undefined;

  const unsubscribe = chat.store.subscribe((state, previous) => {
    const { isAny, isTurning, hasEnded, messages } = replica.changeOf(state, previous);
    if (isTurning) tabs?.tell(messages);
    else if (state.live !== previous.live) tabs?.tellGrowth();
    if (isAny) change();
    if (hasEnded) void flush();
  });
  const leavePage = onPage({
    onHide: () => void flush(),
    onShow(wasFrozen) {
      void inTurn(pull);
      if (wasFrozen) tabs?.ask();
    },
  });

  /** Does this when everything before it is done; what the storage says against it is a notice. */
  function inTurn(step: () => Promise<unknown>): Promise<void> {
    work = work.then(step).then(
      () => undefined,
      (cause: unknown) => {
        isDirty = true;
        notify({ type: 'not_saved', cause });
      },
    );
    return work;
  }

  /** Takes over what is stored. Whether we may write there. */
  async function pull(): Promise<boolean> {
    if (isGone) return false;
    const found = await copy.pull();
    if (found.type === 'removed') onGone();
    if (found.type === 'newer_version') notify(found);
    if (found.type === 'news' && found.setAside) {
      notify({ type: 'set_aside', key: found.setAside });
      change();
    }
    if (found.type === 'news' && !store.getState().isReady && get().draft === '') {
      chat.setDraft(found.draft);
    }
    return !isGone && found.type !== 'newer_version';
  }

  async function push(): Promise<void> {
    flushing = undefined;
    if (!isDirty || !(await pull())) return;
    isDirty = false;
    await copy.push();
    // It was deleted while we wrote.
    if (isGone) await copy.remove();
    else if (store.getState().notice?.type === 'not_saved') notify(undefined);
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    return (flushing ??= inTurn(push));
  }

  /** There is something to write before long. */
  function change(): void {
    isDirty = true;
    timer ??= setTimeout(flush, debounceMs);
  }

  function notify(notice: PersistNotice | undefined): void {
    const before = store.getState().notice;
    const isNews = before?.type !== notice?.type || notice?.type === 'set_aside';
    if (isNews) store.setState({ notice });
  }

  function live(): Message | undefined {
    return get().live;
  }

  function write(messages?: readonly Message[]): string {
    return writeConversation(replica.read(messages), now());
  }

  function hear(text: string): readonly Message[] {
    const reading = readConversation(text);
    if (reading.type === 'newer') return [];
    replica.merge(reading.conversation);
    return reading.conversation.messages.flatMap(({ id }) => selectMessage(get(), id) ?? []);
  }

  /** Its tab died: what we have of it may be more than it had written. */
  function onSilence(messageId: string): void {
    const message = get().messages[messageId];
    if (message?.state !== 'streaming') return;
    replica.merge(replica.read([interrupt(message, now())]));
    change();
  }

  /** Gone stays gone. */
  function onGone(): void {
    isGone = true;
    letGo();
    notify({ type: 'removed' });
    void chat.stop();
  }

  function letGo(): void {
    unsubscribe();
    leavePage();
    clearTimeout(timer);
    tabs?.close();
  }

  const ready = inTurn(pull).then(() => store.setState({ isReady: true }));

  return {
    ready,
    store,
    flush,
    async remove() {
      tabs?.tellGone();
      isGone = true;
      letGo();
      await chat.stop();
      await work;
      await copy.remove();
    },
    stop() {
      letGo();
      void flush();
    },
  };
}
