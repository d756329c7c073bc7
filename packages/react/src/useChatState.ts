'use client';

import {
  type Branches,
  type Chat,
  type ChatState,
  type ChatStatus,
  type Message,
  type NusantaraError,
  selectBranches,
  selectError,
  selectMessage,
  selectMessages,
  type Wait,
  watchMessage,
} from '@nusantara-ai/client';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { useChatContext } from './ChatProvider.tsx';

/**
 * What `selector` takes from a conversation; renders when that changes. Select what keeps its identity:
 * a selector that makes a new object each time renders for ever.
 */
export function useChatState<T>(selector: (state: ChatState) => T, chat?: Chat): T {
  return useStore(useChatContext(chat).store, selector);
}

/** The message with this id, or `undefined` once it has been removed. Renders for that one only. */
export function useMessage(id: string, chat?: Chat): Message | undefined {
  const { store } = useChatContext(chat);
  return useSyncExternalStore(
    useCallback((listener) => watchMessage(store, id, listener), [store, id]),
    () => selectMessage(store.getState(), id),
    () => selectMessage(store.getInitialState(), id),
  );
}

/** The ids of all messages, oldest first. Does not render while an answer grows. */
export function useMessageIds(chat?: Chat): readonly string[] {
  return useChatState((state) => state.messageIds, chat);
}

/** All messages, oldest first. Renders with every delta; finished messages keep their identity. */
export function useMessages(chat?: Chat): readonly Message[] {
  const messageIds = useMessageIds(chat);
  const messages = useChatState((state) => state.messages, chat);
  const live = useChatState((state) => state.live, chat);
  return useMemo(
    () => selectMessages({ messageIds, messages, live }),
    [messageIds, messages, live],
  );
}

/** The branches at this message: more than one after an edit or another answer. */
export function useBranches(id: string, chat?: Chat): Branches {
  const { store } = useChatContext(chat);
  const messages = useChatState((state) => state.messages, chat);
  const liveId = useChatState((state) => state.live?.id, chat);
  return useMemo(() => {
    // What the growing answer says does not matter, only where it stands.
    const { live } = store.getState();
    return selectBranches({ messages, live: live?.id === liveId ? live : undefined }, id);
  }, [store, messages, liveId, id]);
}

/** `ready`, `submitted`, `streaming`, `waiting` or `error`. */
export function useChatStatus(chat?: Chat): ChatStatus {
  return useChatState((state) => state.status, chat);
}

/** The failure a person should hear about now. */
export function useChatError(chat?: Chat): NusantaraError | undefined {
  return useChatState(selectError, chat);
}

/** The pause before an automatic retry, while there is one. */
export function useWait(chat?: Chat): Wait | undefined {
  return useChatState((state) => state.wait, chat);
}

/** What the person is typing, and how to change it. No message renders for it. */
export function useDraft(chat?: Chat): readonly [draft: string, setDraft: (text: string) => void] {
  const { setDraft } = useChatContext(chat);
  const draft = useChatState((state) => state.draft, chat);
  return [draft, setDraft];
}
