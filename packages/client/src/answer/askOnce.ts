import type { ChatSettings } from '../conversation/Chat.ts';
import { type ChatState, selectMessages, type Wait } from '../conversation/ChatState.ts';
import type { Connectivity } from '../conversation/Connectivity.ts';
import { createChat } from '../conversation/createChat.ts';
import type { Message } from '../conversation/message.ts';
import { newAnswer, type UserInput } from '../conversation/newMessage.ts';
import { type Pace, throttled } from '../conversation/throttled.ts';
import type { Endpoint } from '../endpoints/Endpoint.ts';
import type { Client } from '../transport/createClient.ts';

export interface AskOptions extends Omit<ChatSettings, 'whileBusy'> {
  readonly client: Client;
  readonly model: string;
  readonly input: string | UserInput;
  /** @default chatCompletions */
  readonly endpoint?: Endpoint | undefined;
  /** Ends the answer: what had arrived is what it is. */
  readonly signal?: AbortSignal | undefined;
  /** Called with the answer as it grows, and with the wait before a retry while there is one. */
  readonly onChange?: ((answer: Message, wait: Wait | undefined) => void) | undefined;
  /** How often `onChange` hears of growth. @default with every chunk that arrives */
  readonly pace?: Pace | undefined;
  /** @default what the browser says */
  readonly connectivity?: Connectivity | undefined;
}

/**
 * One answer to one input, with everything a conversation does for an answer: retries, waits for the
 * network, tools. Resolves with it however it ended, and never rejects because a request failed: look at
 * its `state` and `error`.
 */
export async function askOnce(options: AskOptions): Promise<Message> {
  const { input, signal, onChange, pace, ...settings } = options;
  const chat = createChat(settings);
  let answer = newAnswer(options.model);
  const { store } = pace === undefined ? chat : throttled(chat, pace);
  const unsubscribe = store.subscribe((state) => {
    answer = answerIn(state) ?? answer;
    onChange?.(answer, state.wait);
  });
  const stop = (): void => void chat.stop();
  signal?.addEventListener('abort', stop);
  try {
    const asked = !signal?.aborted && chat.send(input);
    if (signal?.aborted) stop();
    await asked;
    return answerIn(chat.store.getState()) ?? { ...answer, state: 'stopped' };
  } finally {
    unsubscribe();
    signal?.removeEventListener('abort', stop);
  }
}

function answerIn(state: ChatState): Message | undefined {
  return selectMessages(state).findLast(({ role }) => role === 'assistant');
}
