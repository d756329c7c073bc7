import { contained } from '../transport/contained.ts';
import type { Chat, ChatStore } from './Chat.ts';
import type { ChatState } from './ChatState.ts';

/** How often a view hears of growth: once a frame, or after so many milliseconds. */
export type Pace = 'frame' | number;

/** How long a frame is waited for. */
const framelessMs = 100;

/** Each chat at each pace is one object, so that what depends on it does not change from view to view. */
const paced = new WeakMap<Chat, Map<Pace, Chat>>();
/** The chats that have a pace: it is theirs wherever they are shown. */
const slow = new WeakSet<Chat>();

/**
 * The same conversation for views that need not see every delta: its store tells of the growth of an
 * answer at most once a frame, or in so many milliseconds, and of everything else at once. Text that has
 * come is told in the very next frame, before it is drawn. One that has a pace already keeps it.
 *
 * @example
 * <ChatProvider chat={throttled(chat)}>
 */
export function throttled(chat: Chat, pace: Pace = 'frame'): Chat {
  if (slow.has(chat)) return chat;
  const made = paced.get(chat) ?? new Map<Pace, Chat>();
  paced.set(chat, made);
  const known = made.get(pace);
  if (known) return known;
  const slower: Chat = {
    ...chat,
    store: { ...chat.store, subscribe: subscribe(chat.store, pace) },
  };
  slow.add(slower);
  made.set(pace, slower);
  return slower;
}

/** All listeners share one subscription, and one frame. */
function subscribe(store: ChatStore, pace: Pace): ChatStore['subscribe'] {
  const listeners = new Set<(state: ChatState, previous: ChatState) => void>();
  /** The state that was told last. */
  let told: ChatState;
  let callOff: (() => void) | undefined;
  let unsubscribe: () => void;

  function tell(): void {
    callOff?.();
    callOff = undefined;
    const before = told;
    told = store.getState();
    if (told !== before) for (const listener of listeners) listener(told, before);
  }

  function begin(): void {
    told = store.getState();
    unsubscribe = store.subscribe((state, previous) => {
      if (!hasOnlyGrown(state, previous)) tell();
      else callOff ??= schedule(tell, pace);
    });
  }

  return (listener) => {
    if (listeners.size === 0) begin();
    // Its own, so that the same function may listen twice.
    const own = contained(listener);
    listeners.add(own);
    return () => {
      if (!listeners.delete(own) || listeners.size > 0) return;
      callOff?.();
      callOff = undefined;
      unsubscribe();
    };
  };
}

/** Whether nothing but the text of the growing answer has changed. */
function hasOnlyGrown(state: ChatState, previous: ChatState): boolean {
  return (
    state.live !== previous.live &&
    state.live?.id === previous.live?.id &&
    state.status === previous.status &&
    state.isSlow === previous.isSlow
  );
}

/** A page out of sight has no frames, and a server never has any: there time goes by the clock. */
function schedule(callback: () => void, pace: Pace): () => void {
  const timer = setTimeout(callback, pace === 'frame' ? framelessMs : pace);
  const hasFrames = pace === 'frame' && typeof requestAnimationFrame === 'function';
  const frame = hasFrames ? requestAnimationFrame(callback) : undefined;
  return () => {
    clearTimeout(timer);
    if (frame !== undefined) cancelAnimationFrame(frame);
  };
}
