'use client';
import type { Chat } from '@nusantara-ai/client';
import { useEffect } from 'react';

/**
 * Keeps what is being typed in the browser's storage, so that it outlives the page.
 *
 * @param key where it is kept; `undefined` keeps nothing.
 */
export function useStoredDraft(chat: Chat, key: string | undefined): void {
  useEffect(() => {
    if (key === undefined) return undefined;
    if (chat.store.getState().draft === '') chat.setDraft(read(key));
    return chat.store.subscribe(({ draft }, previous) => {
      if (draft !== previous.draft) write(key, draft);
    });
  }, [chat, key]);
}

// A storage that is switched off or full is no reason not to type.
function read(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function write(key: string, draft: string): void {
  try {
    if (draft === '') localStorage.removeItem(key);
    else localStorage.setItem(key, draft);
  } catch {
    // The text is still in the conversation.
  }
}
