'use client';
import type { Chat, ChatState } from '@nusantara-ai/client';
import { useEffect, useState } from 'react';

/** How many answers have ended, well or badly, while nobody could see them. */
export function useUnread(chat: Chat, isOpen: boolean): number {
  const [unread, setUnread] = useState(0);
  useEffect(() => {
    if (isOpen) return undefined;
    const unsubscribe = chat.store.subscribe((next, previous) => {
      if (isUnderWay(previous) && !isUnderWay(next)) setUnread((count) => count + 1);
    });
    return () => {
      unsubscribe();
      setUnread(0);
    };
  }, [chat, isOpen]);
  return isOpen ? 0 : unread;
}

function isUnderWay({ status }: ChatState): boolean {
  return status !== 'ready' && status !== 'error';
}
