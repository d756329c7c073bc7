'use client';

import {
  type Chat,
  type ChatState,
  type ChatStatus,
  type Message,
  type NusantaraError,
  selectError,
  selectMessage,
  selectMessages,
  type Wait,
} from '@nusantara-ai/client';
import { useMemo } from 'react';
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
  return useChatState((state) => selectMessage(state, id), chat);
}

/** The ids of all messages, oldest first. Does not render while an answer grows. */
export function useMessageIds(chat?: Chat): readonly string[] {
  return useChatState((state) => state.messageIds, chat);
}

/** All messages, oldest first. Renders with every delta; finished messages keep their identity. */
export function useMessages(chat?: Chat): readonly Message[] {
  const session = useChatContext(chat);
  const ids = useMessageIds(session);
  const finished = useChatState((state) => state.messages, session);
  const live = useChatState((state) => state.live, session);
  return useMemo(
    () =>
      selectMessages({ ...session.store.getState(), messageIds: ids, messages: finished, live }),
    [session, ids, finished, live],
  );
}

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
