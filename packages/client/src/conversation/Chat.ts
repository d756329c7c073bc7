import type { StoreApi } from 'zustand/vanilla';
import type { ChatState } from './ChatState.ts';

/** The session's store, for reading only: its verbs are on {@link Chat}. */
export type ChatStore = Pick<StoreApi<ChatState>, 'getState' | 'getInitialState' | 'subscribe'>;

/** What a chat asks with, beside the conversation. A change counts from the next request on. */
export interface ChatSettings {
  /** The system prompt. */
  readonly instructions?: string | undefined;
  /**
   * How often a request that failed before anything was shown is made again by itself.
   * @default 2
   */
  readonly maxRetries?: number | undefined;
  /** Further fields of every request body (`temperature`, `max_tokens`, …), sent as they are. */
  readonly request?: Readonly<Record<string, unknown>> | undefined;
  /** Further headers of every request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** What one send may say differently from the chat's options. */
export interface SendOverrides {
  readonly model?: string;
  readonly instructions?: string;
  /** Further fields of the request body (`temperature`, `max_tokens`, …), sent as they are. */
  readonly request?: Readonly<Record<string, unknown>>;
  /** Further request headers. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * One conversation: a store and the verbs that change it. Lives outside any view.
 *
 * No verb rejects because a request failed: failures land in the conversation, where text is kept.
 * Each resolves when the turn it began has come to its end.
 */
export interface Chat {
  readonly id: string;
  readonly store: ChatStore;
  /**
   * Adds the person's message and streams the answer to it. One answer at a time: while one is under
   * way it changes nothing and resolves `false`. Text that is blank is not sent either.
   */
  send(text: string, overrides?: SendOverrides): Promise<boolean>;
  /** Ends the answer or the wait. What had arrived stays. Resolves when the request is closed. */
  stop(): Promise<void>;
  /** Asks again for the last answer: what was there of it is replaced. A new count of attempts. */
  retry(): Promise<void>;
  /** Ends the wait for an automatic retry now, by asking now. */
  tryNow(): void;
  /** Asks for the rest of an answer that was cut off, stopped or ran into its length limit. */
  continueAnswer(): Promise<void>;
  /** Takes back a message of the person's, with everything after it, and sends this instead. */
  edit(messageId: string, text: string): Promise<void>;
  /** Puts the error aside; the conversation stays as it is. */
  dismissError(): void;
  /** Ends what is under way and empties the conversation. */
  clear(): Promise<void>;
  /** The model from the next request on. */
  setModel(model: string): void;
  /** The endpoint from the next request on. */
  setEndpoint(endpoint: ChatState['endpoint']): void;
  /** Changes settings from the next request on. */
  configure(change: ChatSettings): void;
  setDraft(text: string): void;
}
