import { createEmulator, type EmulatorOptions } from '@nusantara-ai/emulator';
import type { StoreApi } from 'zustand/vanilla';
import { selectMessages } from '../src/conversation/ChatState.ts';
import type { Chat } from '../src/conversation/Chat.ts';
import { type ChatOptions, createChat } from '../src/conversation/createChat.ts';
import { type Message, messageText } from '../src/conversation/message.ts';
import { createClient } from '../src/transport/createClient.ts';

/** A chat named `c` over this `fetch`. */
export function chatOver(fetch: typeof globalThis.fetch, options: Partial<ChatOptions> = {}): Chat {
  const client = createClient({ baseURL: 'https://api.test/v1', fetch });
  return createChat({ client, model: 'm', id: 'c', random: () => 0, ...options });
}

/** What is on screen. */
export const shown = (chat: Chat): Message[] => selectMessages(chat.store.getState());

/** The texts that are on screen. */
export const texts = (chat: Chat): string[] => shown(chat).map(messageText);

/** The last message on screen. */
export const last = (chat: Chat): Message | undefined => shown(chat).at(-1);

/** Resolves once the state of a store is as wanted. */
export function until<State>(
  store: Pick<StoreApi<State>, 'getState' | 'subscribe'>,
  wanted: (state: State) => boolean,
): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!wanted(store.getState())) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = store.subscribe(look);
    look();
  });
}

/** A chat with the emulator's smallest model. */
export function chatWith(emulator: EmulatorOptions, options: Partial<ChatOptions> = {}): Chat {
  return chatOver(createEmulator(emulator).fetch, {
    model: 'nusantara-base',
    headers: { authorization: 'Bearer nsk_test' },
    ...options,
  });
}
