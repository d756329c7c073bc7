'use client';

import type { Chat } from '@nusantara-ai/client';
import { createContext, type ReactElement, type ReactNode, useContext } from 'react';

const ChatContext = createContext<Chat | undefined>(undefined);

export interface ChatProviderProps {
  readonly chat: Chat;
  readonly children?: ReactNode;
}

/** Gives the hooks below it a conversation. */
export function ChatProvider({ chat, children }: ChatProviderProps): ReactElement {
  return <ChatContext.Provider value={chat}>{children}</ChatContext.Provider>;
}

/**
 * The conversation of the nearest `ChatProvider`, or `own` when it is given.
 *
 * @throws {Error} when there is neither.
 */
export function useChatContext(own?: Chat): Chat {
  const provided = useContext(ChatContext);
  const chat = own ?? provided;
  if (!chat) {
    throw new Error('No conversation: wrap this part of the tree in <ChatProvider chat={chat}>.');
  }
  return chat;
}
