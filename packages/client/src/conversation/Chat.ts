import type { StoreApi } from 'zustand/vanilla';
import type { ChatState } from './ChatState.ts';
import type { Message } from './message.ts';
import type { UserInput } from './newMessage.ts';
import type { StoredConversation } from './StoredConversation.ts';
import type { Tools } from './Tool.ts';

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
  /** What the app can do for the model. */
  readonly tools?: Tools | undefined;
  /**
   * How many answers in a row may follow from tool calls without a word of the person's.
   * @default 8
   */
  readonly maxToolRounds?: number | undefined;
  /**
   * What `send` does while an answer is under way: nothing, or keep the message for later.
   * @default 'refuse'
   */
  readonly whileBusy?: 'refuse' | 'queue' | undefined;
  /**
   * After how long without anything new `isSlow` is set, in milliseconds.
   * @default 10_000
   */
  readonly slowAfterMs?: number | undefined;
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
   * way it changes nothing and resolves `false`, or keeps the message for later where `whileBusy` says
   * so. A message with neither text nor attachment is not sent.
   */
  send(input: string | UserInput, overrides?: SendOverrides): Promise<boolean>;
  /** Takes a message out of the queue. */
  unqueue(id: string): void;
  /** Ends the answer, the wait or the tools. What had arrived stays. Resolves when the request is closed. */
  stop(): Promise<void>;
  /**
   * Asks again for the last answer, with a new count of attempts. What there was of it is kept as a
   * branch; an answer that failed before anything came is replaced.
   */
  retry(): Promise<void>;
  /** Another answer in the place of this one (the last, unless said), which is kept as a branch. */
  regenerate(messageId?: string): Promise<void>;
  /** Ends the wait for an automatic retry now, by asking now. */
  tryNow(): void;
  /** Asks for the rest of an answer that was cut off, stopped or ran into its length limit. */
  continueAnswer(): Promise<void>;
  /** Sends this in the place of a message of the person's. What followed that is kept as a branch. */
  edit(messageId: string, input: string | UserInput): Promise<void>;
  /**
   * Puts older messages before the first, oldest first, such as a page from the server's history. Those
   * that are there already are left out.
   */
  prepend(older: readonly Message[]): void;
  /** Shows the branch that goes on from this message. */
  switchBranch(messageId: string): void;
  /** Lets a tool call be made that waits for a person's word. */
  approveCall(callId: string): Promise<void>;
  /** Has a tool call not be made. The model is told why. */
  denyCall(callId: string, reason?: string): Promise<void>;
  /** Gives the result of a call that the app answers itself. */
  addToolOutput(callId: string, output: string): Promise<void>;
  /** Puts the error aside; the conversation stays as it is. */
  dismissError(): void;
  /** Ends what is under way and empties the conversation. */
  clear(): Promise<void>;
  /** The model from the next request on. */
  setModel(model: string): void;
  /** The endpoint from the next request on. @throws {TypeError} when it is a name. */
  setEndpoint(endpoint: ChatState['endpoint']): void;
  /** Changes settings from the next request on. */
  configure(change: ChatSettings): void;
  setDraft(text: string): void;
  /**
   * Takes over what a storage or another tab has of this conversation: its version of a message counts,
   * and what only we have stays. The answer that is growing here is never touched.
   */
  adopt(stored: StoredConversation): void;
}
