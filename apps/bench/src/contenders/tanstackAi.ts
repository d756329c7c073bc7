import { chat, EventType } from '@tanstack/ai';
import { openaiCompatibleText } from '@tanstack/ai-openai/compatible';
import { baseURL, type Contender, model, question } from './Contender.ts';
import { madeOnce } from './madeOnce.ts';

/** `chat()` over the adapter for compatible APIs, its chunks iterated one by one. */
export const tanstackChat: Contender = {
  async read(fetch) {
    let characters = 0;
    for await (const chunk of ask(fetch)) {
      if (chunk.type === EventType.TEXT_MESSAGE_CONTENT) characters += chunk.delta.length;
    }
    return characters;
  },
};

export function ask(fetch: typeof globalThis.fetch) {
  return chat({
    adapter: adapter(fetch),
    messages: [{ role: 'user', content: question }],
  });
}

const adapter = madeOnce((fetch) =>
  openaiCompatibleText(model, { baseURL, apiKey: 'none', fetch }),
);
