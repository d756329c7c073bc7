import {
  chatCompletions,
  createChat,
  createClient,
  type Endpoint,
  type Message,
  responses,
} from '@nusantara-ai/client';
import { baseURL, type Contender, model, question } from './Contender.ts';
import { madeOnce } from './madeOnce.ts';

/** A conversation from its question to the finished answer, with a subscriber on its store. */
export const kitChatMessage: Contender = converse(chatCompletions);
export const kitResponsesMessage: Contender = converse(responses);

const client = madeOnce((fetch) => createClient({ baseURL, fetch }));

function converse(endpoint: Endpoint): Contender {
  return {
    async read(fetch, watch) {
      const chat = createChat({ client: client(fetch), model, endpoint });
      chat.store.subscribe(({ live }) => watch(textLength(live)));
      await chat.send(question);
      const { status, messageIds, messages } = chat.store.getState();
      if (status !== 'ready') throw new Error(`The conversation ended as ${status}.`);
      return textLength(messages[messageIds.at(-1)!]);
    },
  };
}

function textLength(message: Message | undefined): number {
  const part = message?.parts[0];
  return part?.type === 'text' ? part.text.length : 0;
}
