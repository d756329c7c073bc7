import { createClient } from '../src/transport/createClient.ts';
import type { Chat } from '../src/conversation/Chat.ts';
import { type ChatState, selectMessages } from '../src/conversation/ChatState.ts';
import { type ChatOptions, createChat } from '../src/conversation/createChat.ts';
import { type Message, messageText } from '../src/conversation/message.ts';

/** A chat on this `fetch`, without jitter. */
export function chatOver(fetch: typeof globalThis.fetch, options: Partial<ChatOptions> = {}): Chat {
  const client = createClient({ baseURL: 'https://api.test/v1', fetch });
  return createChat({ client, model: 'm', random: () => 0, ...options });
}

export const texts = (chat: Chat): string[] =>
  selectMessages(chat.store.getState()).map(messageText);

export const last = (chat: Chat): Message | undefined =>
  selectMessages(chat.store.getState()).at(-1);

/** Resolves once the state is as wanted. */
export function until(chat: Chat, wanted: (state: ChatState) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!wanted(chat.store.getState())) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = chat.store.subscribe(look);
    look();
  });
}
