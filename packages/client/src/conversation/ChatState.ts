import type { Endpoint } from '../endpoints/Endpoint.ts';
import type { NusantaraError } from '../errors/NusantaraError.ts';
import type { Message } from './message.ts';
import type { StoredConversation } from './StoredConversation.ts';
import { siblings } from './tree.ts';

/**
 * `submitted`: sent, nothing back yet. `waiting`: an automatic retry is due. `error`: the last answer
 * was cut off or refused and nobody has acted on it yet.
 */
export type ChatStatus = 'ready' | 'submitted' | 'streaming' | 'waiting' | 'error';

/** Whether an answer is under way, or a wait for one: nothing can be sent, `stop` ends it. */
export function isBusy(status: ChatStatus): boolean {
  return status === 'submitted' || status === 'streaming' || status === 'waiting';
}

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

/** A message that is sent when the answer under way has ended. */
export interface QueuedMessage {
  readonly id: string;
  readonly text: string;
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
  /** Every message on screen, oldest first, the growing one included: one branch of the conversation. */
  readonly messageIds: readonly string[];
  /** The finished messages, of all branches. */
  readonly messages: Readonly<Record<string, Message>>;
  /** The answer that is being written. */
  readonly live: Message | undefined;
  readonly wait: Wait | undefined;
  /** Nothing has come for a while: time to say that we are still waiting. */
  readonly isSlow: boolean;
  /** Messages that wait for the answer under way, where the app lets them. */
  readonly queue: readonly QueuedMessage[];
  /** What the person is typing. */
  readonly draft: string;
  readonly model: string;
  readonly endpoint: Endpoint;
}

/** The message with this id, or `undefined` once it has been removed. */
export function selectMessage(
  state: Pick<ChatState, 'messages' | 'live'>,
  id: string,
): Message | undefined {
  return state.live?.id === id ? state.live : state.messages[id];
}

/** All messages in order. A new array on each call: compare or memoise it by its members. */
export function selectMessages(
  state: Pick<ChatState, 'messageIds' | 'messages' | 'live'>,
): Message[] {
  return state.messageIds.flatMap((id) => selectMessage(state, id) ?? []);
}

/** The failure a person should hear about now: of the last answer, or the one being waited out. */
export function selectError(state: ChatState): NusantaraError | undefined {
  if (state.wait) return state.wait.error;
  if (state.status !== 'error') return undefined;
  const last = state.messageIds.at(-1);
  return last === undefined ? undefined : selectMessage(state, last)?.error;
}

/** Where a message stands among its branches. */
export interface Branches {
  /** The messages that stand in the same place, oldest first. */
  readonly ids: readonly string[];
  /** The place of this one among them, from 0. */
  readonly index: number;
}

/** The branches at this message: more than one after an edit or another answer. A new object each call. */
export function selectBranches(state: Pick<ChatState, 'messages' | 'live'>, id: string): Branches {
  const tree = state.live ? { ...state.messages, [state.live.id]: state.live } : state.messages;
  const ids = siblings(tree, id);
  return { ids, index: ids.indexOf(id) };
}

/**
 * What is worth keeping of a conversation, as plain data. An answer that is waited for knows why, so that
 * neither the reason nor its request id nor the wait is lost with the page.
 */
export function selectConversation(state: ChatState): StoredConversation {
  const { messages, live, wait, messageIds, draft, model } = state;
  const all = live
    ? { ...messages, [live.id]: wait ? { ...live, error: wait.error } : live }
    : messages;
  return { messages: Object.values(all), head: messageIds.at(-1), draft, model };
}
