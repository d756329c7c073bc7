import type { ChatEvent } from './ChatEvent.ts';
import type { ChatState, ChatStatus } from './ChatState.ts';
import type { Message } from './message.ts';
import type { StoredConversation } from './StoredConversation.ts';
import { settle } from './reduceMessage.ts';
import { pathTo, tipOf, type Tree, treeOf } from './tree.ts';

/** A conversation and what happens to it, to the conversation that follows. Pure. */
export function reduceChat(state: ChatState, event: ChatEvent): ChatState {
  switch (event.type) {
    case 'begin': {
      const { question, answer } = event;
      const known = question ? { ...state.messages, [question.id]: question } : state.messages;
      const ids = pathTo(known, answer.parentId);
      return {
        ...state,
        messages: known,
        messageIds: [...ids, answer.id],
        live: answer,
        wait: undefined,
        status: 'submitted',
        isSlow: false,
      };
    }
    case 'grow':
      return {
        ...state,
        live: event.live,
        status: event.isShown ? 'streaming' : state.status,
        isSlow: false,
      };
    case 'slow':
      return state.isSlow === event.isSlow ? state : { ...state, isSlow: event.isSlow };
    case 'wait':
      return { ...state, status: 'waiting', wait: event.wait, isSlow: false };
    case 'go':
      return { ...state, status: 'submitted', wait: undefined };
    case 'land':
      return land(state, event);
    case 'busy':
      return { ...state, status: 'submitted' };
    case 'rest':
      return { ...state, status: 'ready' };
    case 'call': {
      const message = state.messages[event.messageId];
      if (!message) return state;
      const parts = message.parts.map((part) =>
        part.type === 'tool-call' && part.id === event.callId ? { ...part, ...event.change } : part,
      );
      return withMessage(state, { ...message, parts });
    }
    case 'show':
      return { ...state, messageIds: pathTo(withLive(state), event.head) };
    case 'remove': {
      const { [event.messageId]: removed, ...messages } = state.messages;
      if (!removed) return state;
      const messageIds = state.messageIds.filter((id) => id !== event.messageId);
      return { ...state, messages, messageIds };
    }
    case 'queue':
      return { ...state, queue: event.queue };
    case 'set':
      return { ...state, ...event.change };
    case 'dismiss':
      return state.status === 'error' ? { ...state, status: 'ready' } : state;
    case 'clear':
      return { ...state, messages: {}, messageIds: [], queue: [], status: 'ready' };
    case 'adopt':
      return adopt(state, event.stored);
  }
}

/** The answer joins the finished messages. One that was stopped before anything came leaves no trace. */
function land(state: ChatState, event: Event<'land'>): ChatState {
  const { state: reached, error, at, goesOn } = event;
  const { live, messageIds } = state;
  if (!live) return state;
  const rest = { live: undefined, wait: undefined, isSlow: false } as const;
  if (reached === 'stopped' && live.parts.length === 0) {
    const ids = messageIds.filter((id) => id !== live.id);
    return { ...state, ...rest, messageIds: ids, status: 'ready' };
  }
  const settled: Message = {
    ...live,
    state: reached,
    parts: live.parts.map(settle),
    timing: { ...live.timing!, endedAt: at },
    ...(error && { error }),
  };
  const status = error ? 'error' : goesOn ? 'submitted' : 'ready';
  const next: ChatState = { ...state, ...rest, status };
  return withMessage(next, settled);
}

/**
 * Takes over what another tab or the storage has, in the order of time. Its version of a message counts,
 * save of the one that is growing here. What is shown moves on only where the other side went on from it.
 */
function adopt(state: ChatState, { messages: theirs, head, removed = [] }: StoredConversation) {
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
}

/** At rest the status speaks of the last message on screen: it follows when that has changed. */
function statusAtRest(before: ChatState, { messages, messageIds, status }: ChatState): ChatStatus {
  const last = messages[messageIds.at(-1)!];
  const isAtRest = status === 'ready' || status === 'error';
  if (!isAtRest || last === before.messages[before.messageIds.at(-1)!]) return status;
  return last?.error ? 'error' : 'ready';
}

type Event<Type extends ChatEvent['type']> = Extract<ChatEvent, { type: Type }>;

function withMessage(state: ChatState, message: Message): ChatState {
  return { ...state, messages: { ...state.messages, [message.id]: message } };
}

function withLive({ live, messages }: ChatState): Tree {
  return live ? { ...messages, [live.id]: live } : messages;
}

/** The branch that is shown when somebody turns to this message. */
export function headOf(state: ChatState, messageId: string): string {
  return tipOf(withLive(state), messageId);
}
