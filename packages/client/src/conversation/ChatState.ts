import type { NusantaraError } from '../errors/NusantaraError.ts';
import type { Message } from './message.ts';

/** The road an answer travels; nothing else in the conversation depends on it. */
export type Endpoint = 'chat.completions' | 'responses';

/**
 * `submitted`: sent, nothing back yet. `waiting`: an automatic retry is due. `error`: the last answer
 * was cut off or refused and nobody has acted on it yet.
 */
export type ChatStatus = 'ready' | 'submitted' | 'streaming' | 'waiting' | 'error';

/** The pause before an automatic retry. */
export interface Wait {
  /** The request that comes next, where 1 was the first. */
  readonly attempt: number;
  /** How many requests are made at the most. */
  readonly maxAttempts: number;
  /** Unix time in milliseconds at which the next request leaves; `undefined` while offline. */
  readonly until: number | undefined;
  /** Why the last request failed. */
  readonly error: NusantaraError;
}

/**
 * A conversation at one moment. Everything is immutable: an unchanged message keeps its identity.
 *
 * The answer that is growing lives apart in `live`, so that a delta touches one field whatever the
 * length of the conversation.
 */
export interface ChatState {
  readonly id: string;
  readonly status: ChatStatus;
  /** Every message on screen, oldest first, the growing one included. */
  readonly messageIds: readonly string[];
  /** The finished messages. */
  readonly messages: Readonly<Record<string, Message>>;
  /** The answer that is being written. */
  readonly live: Message | undefined;
  readonly wait: Wait | undefined;
  /** What the person is typing. */
  readonly draft: string;
  readonly model: string;
  readonly endpoint: Endpoint;
}

/** The message with this id, or `undefined` once it has been removed. */
export function selectMessage(state: ChatState, id: string): Message | undefined {
  return state.live?.id === id ? state.live : state.messages[id];
}

/** All messages in order. A new array on each call: compare or memoise it by its members. */
export function selectMessages(state: ChatState): Message[] {
  return state.messageIds.flatMap((id) => selectMessage(state, id) ?? []);
}

/** The failure a person should hear about now: of the last answer, or the one being waited out. */
export function selectError(state: ChatState): NusantaraError | undefined {
  if (state.wait) return state.wait.error;
  if (state.status !== 'error') return undefined;
  const last = state.messageIds.at(-1);
  return last === undefined ? undefined : selectMessage(state, last)?.error;
}
