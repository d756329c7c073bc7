import { Chat } from '@ai-sdk/react';
import { DefaultChatTransport, streamText, type UIMessage } from 'ai';
import { replay } from '../answer/replay.ts';
import { provider } from './aiSdk.ts';
import { baseURL, type Contender, model, question } from './Contender.ts';

/**
 * What `useChat` holds, without React: its `Chat` over its own UI message stream, which its server
 * helper made of the API's bytes beforehand, a callback registered for every change of the messages.
 */
export const aiSdkMessage: Contender = {
  async translate({ bytes }) {
    const answer = streamText({ model: provider(replay([bytes]))(model), prompt: question });
    return new Uint8Array(await answer.toUIMessageStreamResponse().arrayBuffer());
  },
  async read(fetch, watch) {
    const chat = new Chat<UIMessage>({
      transport: new DefaultChatTransport({ api: `${baseURL}/chat`, fetch }),
    });
    chat['~registerMessagesCallback'](() => watch(textLength(chat.messages.at(-1))));
    await chat.sendMessage({ text: question });
    if (chat.status !== 'ready') throw chat.error ?? new Error(`It ended as ${chat.status}.`);
    return textLength(chat.messages.at(-1));
  },
};

function textLength(message: UIMessage | undefined): number {
  if (message?.role !== 'assistant') return 0;
  const part = message.parts.find(({ type }) => type === 'text');
  return part?.type === 'text' ? part.text.length : 0;
}
