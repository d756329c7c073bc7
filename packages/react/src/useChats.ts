'use client';

import { type Chats, type ChatsState, type ChatSummary, searchChats } from '@nusantara-ai/client';
import { useMemo } from 'react';
import { useStore } from 'zustand';

export interface UseChatsOptions {
  /** Only those in whose title or preview every word of this begins a word. */
  readonly search?: string | undefined;
}

/** A list of conversations as a view sees it. */
export interface ChatsResult
  extends ChatsState, Pick<Chats, 'create' | 'rename' | 'remove' | 'open'> {
  /** The list itself, for `useChatStream({ chats, id })`. */
  readonly chats: Chats;
  /** The conversation that went on last, whatever is searched for. */
  readonly mostRecent: ChatSummary | undefined;
}

/**
 * A list of conversations, the latest first. Make it once, outside any view, with `createChats`.
 *
 * Renders when a conversation is added, renamed, removed, begins or ends an answer; not while one grows.
 *
 * @example
 * const chats = createChats({ storage: indexedDBStorage() });
 *
 * const { list, create, rename, remove } = useChats(chats, { search });
 */
export function useChats(chats: Chats, { search = '' }: UseChatsOptions = {}): ChatsResult {
  const state = useStore(chats.store);
  return useMemo(() => {
    const { create, rename, remove, open } = chats;
    const list = searchChats(state.list, search);
    return { ...state, list, mostRecent: state.list[0], create, rename, remove, open, chats };
  }, [chats, state, search]);
}
