'use client';

import {
  type Chat,
  type ChatStatus,
  type Endpoint,
  isBusy,
  type Message,
  type NusantaraError,
  type Wait,
} from '@nusantara-ai/client';
import { useMemo } from 'react';
import { type UseChatOptions, useChat } from './useChat.ts';
import { useChatError, useChatState, useChatStatus, useMessages, useWait } from './useChatState.ts';

/** A conversation as a view sees it: what there is, and the verbs that change it. */
export interface ChatStream extends Omit<Chat, 'id' | 'store'> {
  /** The session behind it, for the selector hooks and `ChatProvider`. */
  readonly chat: Chat;
  readonly id: string;
  /** Oldest first. Finished messages keep their identity while another grows. */
  readonly messages: readonly Message[];
  readonly status: ChatStatus;
  /** An answer is under way, or a wait for one: `send` does nothing now, `stop` ends it. */
  readonly isBusy: boolean;
  /** Why the last answer failed, until somebody acts on it. */
  readonly error: NusantaraError | undefined;
  /** The pause before an automatic retry, while there is one. */
  readonly wait: Wait | undefined;
  readonly draft: string;
  readonly model: string;
  readonly endpoint: Endpoint;
}

/**
 * A streaming conversation.
 *
 * Renders with every delta. For a long conversation use {@link useChat} with `useMessageIds` and
 * `useMessage`, so that only the growing row renders.
 *
 * @example
 * const { messages, send, stop, isBusy } = useChatStream({ baseURL: '/api/nusantara', model });
 */
export function useChatStream(options: UseChatOptions): ChatStream {
  const chat = useChat(options);
  const messages = useMessages(chat);
  const status = useChatStatus(chat);
  const error = useChatError(chat);
  const wait = useWait(chat);
  const draft = useChatState((state) => state.draft, chat);
  const model = useChatState((state) => state.model, chat);
  const endpoint = useChatState((state) => state.endpoint, chat);

  return useMemo(() => {
    const { id: _id, store: _store, ...verbs } = chat;
    return {
      ...verbs,
      chat,
      id: chat.id,
      messages,
      status,
      isBusy: isBusy(status),
      error,
      wait,
      draft,
      model,
      endpoint,
    };
  }, [chat, messages, status, error, wait, draft, model, endpoint]);
}
