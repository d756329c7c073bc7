import type { NusantaraError } from '../errors/NusantaraError.ts';
import type { CallChange } from './callTools.ts';
import type { ChatState, ChatStatus, QueuedMessage, Wait } from './ChatState.ts';
import type { Message, MessageState } from './message.ts';
import { settle } from './reduceMessage.ts';
import type { StoredConversation } from './StoredConversation.ts';
import { chained, pathTo, tipOf, type Tree, treeOf } from './tree.ts';

/** Something that happens to a conversation: the conversation before it to the one after. Pure. */
export type Transition = (state: ChatState) => ChatState;

/** A turn begins: its question, if that is new, and the answer that is to grow. */
export function begin(answer: Message, question?: Message): Transition {
  return (state) => {
    const messages = question ? { ...state.messages, [question.id]: question } : state.messages;
    return {
      ...state,
      messages,
      messageIds: [...pathTo(messages, answer.parentId), answer.id],
      live: answer,
      ...nothingPending,
      status: 'submitted',
    };
  };
}

/** The answer has grown. `isShown` once anything new of it can be seen. One that is gone stays gone. */
export function grow(live: Message, isShown: boolean): Transition {
  return (state) =>
    state.live?.id === live.id
      ? { ...state, live, isSlow: false, status: isShown ? 'streaming' : state.status }
      : state;
}

/** Nothing has come for a while. */
export const slow: Transition = (state) => ({ ...state, isSlow: true });

/** The next request is due later. */
export function waitFor(wait: Wait): Transition {
  return (state) => ({ ...state, wait, isSlow: false, status: 'waiting' });
}

/** The turn goes on: a wait is over, or tools are called. */
export const goOn: Transition = (state) => ({ ...state, wait: undefined, status: 'submitted' });

/** The turn is over, and nothing follows by itself. */
export const rest: Transition = (state) => ({ ...state, status: 'ready' });

export interface Landing {
  readonly reached: MessageState;
  readonly error?: NusantaraError | undefined;
  /** Unix time in milliseconds. */
  readonly at: number;
  /** Tools are called next: the turn is not over. */
  readonly goesOn?: boolean;
}

/** The answer joins the finished messages. One that was stopped before anything came leaves no trace. */
export function land({ reached, error, at, goesOn }: Landing): Transition {
  return (state) => {
    const { live, messageIds } = state;
    if (!live) return state;
    const over = { ...state, live: undefined, ...nothingPending };
    if (reached === 'stopped' && live.parts.length === 0) {
      return rest({ ...over, messageIds: messageIds.filter((id) => id !== live.id) });
    }
    return withMessage(
      { ...over, status: error ? 'error' : goesOn ? 'submitted' : 'ready' },
      {
        ...live,
        state: reached,
        parts: live.parts.map(settle),
        timing: { ...live.timing!, endedAt: at },
        ...(error && { error }),
      },
    );
  };
}

/** A tool call of a finished message has moved on. */
export function moveCall(messageId: string, callId: string, change: CallChange): Transition {
  return (state) => {
    const message = state.messages[messageId];
    if (!message) return state;
    const parts = message.parts.map((part) =>
      part.type === 'tool-call' && part.id === callId ? { ...part, ...change } : part,
    );
    return withMessage(state, { ...message, parts });
  };
}

/** Older messages come before what is there, each behind the one before it. */
export function prepend(older: readonly Message[]): Transition {
  return (state) => {
    const before = chained(older.filter(({ id }) => !state.messages[id]));
    const parentId = before.at(-1)?.id;
    if (parentId === undefined) return state;
    const behind = Object.values(state.messages).map((message) =>
      message.parentId === undefined ? { ...message, parentId } : message,
    );
    return {
      ...state,
      messages: treeOf([...before, ...behind]),
      messageIds: [...before.map(({ id }) => id), ...state.messageIds],
    };
  };
}

/** The branch that goes on from this message is shown. */
export function show(messageId: string): Transition {
  return (state) => {
    const tree = withLive(state);
    return { ...state, messageIds: pathTo(tree, tipOf(tree, messageId)) };
  };
}

export function remove(messageId: string): Transition {
  return (state) => {
    const { [messageId]: _removed, ...messages } = state.messages;
    return { ...state, messages, messageIds: state.messageIds.filter((id) => id !== messageId) };
  };
}

export function enqueue(...queue: readonly QueuedMessage[]): Transition {
  return (state) => ({ ...state, queue });
}

/** The error has been seen. */
export const dismiss: Transition = (state) => (state.status === 'error' ? rest(state) : state);

/** Nothing is left. An answer under way has nowhere to land. */
export const empty: Transition = (state) =>
  rest({
    ...state,
    messages: {},
    messageIds: [],
    queue: [],
    live: undefined,
    ...nothingPending,
  });

/**
 * Takes over what another tab or the storage has, in the order of time. Its version of a message counts,
 * save of the one that is growing here. What is shown moves on only where the other side went on from it.
 */
export function adopt({ messages: theirs, head, removed = [] }: StoredConversation): Transition {
  return (state) => {
    const { live } = state;
    const gone = new Set(removed);
    const all = { ...state.messages };
    for (const message of theirs) if (message.id !== live?.id) all[message.id] = message;
    const kept = Object.values(all).filter(({ id }) => !gone.has(id));
    const messages = treeOf(kept.toSorted((a, b) => a.createdAt - b.createdAt));

    const mine = state.messageIds.filter((id) => !gone.has(id) || id === live?.id);
    const shown = mine.at(-1);
    const path = pathTo(messages, head);
    const goesOn = !live && (shown === undefined || path.includes(shown));
    const next: ChatState = { ...state, messages, messageIds: goesOn ? path : mine };
    return { ...next, status: statusAtRest(state, next) };
  };
}

/** At rest the status speaks of the last message on screen: it follows when that has changed. */
function statusAtRest(before: ChatState, { messages, messageIds, status }: ChatState): ChatStatus {
  const last = messages[messageIds.at(-1)!];
  const isAtRest = status === 'ready' || status === 'error';
  if (!isAtRest || last === before.messages[before.messageIds.at(-1)!]) return status;
  return last?.error && last.state !== 'streaming' ? 'error' : 'ready';
}

function withMessage(state: ChatState, message: Message): ChatState {
  return { ...state, messages: { ...state.messages, [message.id]: message } };
}

function withLive({ live, messages }: ChatState): Tree {
  return live ? { ...messages, [live.id]: live } : messages;
}

const nothingPending = { wait: undefined, isSlow: false } as const;
