import { toServerSentEventsResponse } from '@tanstack/ai';
import { ChatClient, fetchServerSentEvents, type UIMessage } from '@tanstack/ai-client';
import { replay } from '../answer/replay.ts';
import { baseURL, type Contender, question } from './Contender.ts';
import { ask } from './tanstackAi.ts';

/**
 * What its `useChat` holds, without React: `ChatClient` over its own event stream, which its server
 * helper made of the API's bytes beforehand, a callback given for every change of the messages.
 */
export const tanstackMessage: Contender = {
  async translate({ bytes }) {
    return new Uint8Array(await toServerSentEventsResponse(ask(replay([bytes]))).arrayBuffer());
  },
  async read(fetch, watch) {
    const client = new ChatClient({
      connection: fetchServerSentEvents(`${baseURL}/chat`, { fetchClient: fetch }),
      onMessagesChange: (messages) => watch(textLength(messages.at(-1))),
    });
    await client.sendMessage(question);
    const error = client.getError();
    if (error) throw error;
    return textLength(client.getMessages().at(-1));
  },
};

function textLength(message: UIMessage | undefined): number {
  if (message?.role !== 'assistant') return 0;
  const part = message.parts.find(({ type }) => type === 'text');
  return part?.type === 'text' ? part.content.length : 0;
}
