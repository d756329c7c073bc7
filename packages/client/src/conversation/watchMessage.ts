import type { ChatStore } from './Chat.ts';
import { type ChatState, selectMessage } from './ChatState.ts';

/** The listeners of one store by the message they wait for, and how to stop listening for them. */
interface Watch {
  readonly listeners: Map<string, Set<() => void>>;
  readonly unsubscribe: () => void;
}

const watches = new WeakMap<ChatStore, Watch>();

/**
 * Calls back whenever this message has changed; returns how to stop.
 *
 * All rows of a list share one subscription, so that a delta asks nobody but the row it is for.
 */
export function watchMessage(store: ChatStore, id: string, listener: () => void): () => void {
  const watch = watches.get(store) ?? begin(store);
  const { listeners, unsubscribe } = watch;
  const mine = listeners.get(id) ?? new Set();
  listeners.set(id, mine.add(listener));

  return () => {
    mine.delete(listener);
    if (mine.size === 0 && listeners.get(id) === mine) listeners.delete(id);
    if (listeners.size > 0 || watches.get(store) !== watch) return;
    unsubscribe();
    watches.delete(store);
  };
}

function begin(store: ChatStore): Watch {
  const listeners: Watch['listeners'] = new Map();
  const watch = {
    listeners,
    unsubscribe: store.subscribe((state, previous) => {
      for (const id of changed(state, previous, listeners)) {
        for (const listener of listeners.get(id) ?? []) listener();
      }
    }),
  };
  watches.set(store, watch);
  return watch;
}

/** The ids among those waited for whose message is another one now. */
function changed(state: ChatState, previous: ChatState, waitedFor: Watch['listeners']): string[] {
  const isGrowth = state.messages === previous.messages;
  const ids = isGrowth
    ? new Set([state.live?.id, previous.live?.id].filter((id) => id !== undefined))
    : waitedFor.keys();
  return [...ids].filter((id) => selectMessage(state, id) !== selectMessage(previous, id));
}
