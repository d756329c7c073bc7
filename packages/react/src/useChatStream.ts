'use client';

import {
  type Chat,
  type ChatState,
  type ChatStatus,
  isBusy,
  type Message,
  type NusantaraError,
  type Pace,
  selectError,
  selectMessages,
  throttled,
  type Wait,
} from '@nusantara-ai/client';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { type UseChatOptions, useChat } from './useChat.ts';

/** What there is of a conversation, and the verbs that change it. */
interface ChatStreamBase
  extends
    Omit<Chat, 'store'>,
    Pick<ChatState, 'draft' | 'model' | 'endpoint' | 'isSlow' | 'queue'> {
  /** The session behind it, for the selector hooks and `ChatProvider`. */
  readonly chat: Chat;
  /** Oldest first. Finished messages keep their identity while another grows. */
  readonly messages: readonly Message[];
}

/** What goes with which status. */
export type ChatProgress =
  | {
      readonly status: 'ready';
      /** An answer is under way, or a wait for one: `send` does nothing now, `stop` ends it. */
      readonly isBusy: false;
      readonly error: undefined;
      readonly wait: undefined;
    }
  | {
      readonly status: 'submitted' | 'streaming';
      readonly isBusy: true;
      readonly error: undefined;
      readonly wait: undefined;
    }
  | {
      readonly status: 'waiting';
      readonly isBusy: true;
      /** Why the last request failed. */
      readonly error: NusantaraError;
      /** The pause before an automatic retry. */
      readonly wait: Wait;
    }
  | {
      readonly status: 'error';
      readonly isBusy: false;
      /** Why the last answer failed, until somebody acts on it. */
      readonly error: NusantaraError;
      readonly wait: undefined;
    };

/** A conversation as a view sees it. `status` tells which of `error` and `wait` there is. */
export type ChatStream = ChatStreamBase & ChatProgress;

export interface UseChatStreamOptions extends UseChatOptions {
  /**
   * How often the component renders while an answer grows: once a frame, or in so many milliseconds.
   * Whatever else happens is seen at once.
   * @default with every chunk that arrives
   */
  readonly throttle?: Pace | undefined;
}

/**
 * A streaming conversation.
 *
 * Renders while an answer grows. For a long conversation use {@link useChat} with `useMessageIds` and
 * `useMessage`, so that only the growing row renders.
 *
 * @example
 * const { messages, send, stop, isBusy } = useChatStream({ baseURL: '/api/nusantara', model });
 */
export function useChatStream(source: Chat | UseChatStreamOptions): ChatStream {
  const { throttle, ...options }: UseChatStreamOptions =
    'store' in source ? { chat: source } : source;
  const made = useChat(options);
  const chat = throttle === undefined ? made : throttled(made, throttle);
  const state = useStore(chat.store);
  const { messageIds, messages, live } = state;
  const shown = useMemo(
    () => selectMessages({ messageIds, messages, live }),
    [messageIds, messages, live],
  );
  return useMemo(() => chatStream(chat, state, shown), [chat, state, shown]);
}

function chatStream(chat: Chat, state: ChatState, messages: readonly Message[]): ChatStream {
  const { store: _store, ...verbs } = chat;
  const { draft, model, endpoint, isSlow, queue } = state;
  return { ...verbs, chat, messages, draft, model, endpoint, isSlow, queue, ...progress(state) };
}

function progress(state: ChatState): ChatProgress {
  const { status, wait } = state;
  const error = selectError(state);
  // After a switch of branches there may be nothing left to say of the error.
  const known: ChatStatus = status === 'error' && !error ? 'ready' : status;
  return { status: known, isBusy: isBusy(known), error, wait } as ChatProgress;
}
