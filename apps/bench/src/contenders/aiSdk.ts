import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { streamText } from 'ai';
import { baseURL, type Contender, model, question } from './Contender.ts';
import { madeOnce } from './madeOnce.ts';

/** The AI SDK's provider alone: the API's events as parts of its own language model interface. */
export const aiSdkProvider: Contender = {
  async read(fetch) {
    const { stream } = await provider(fetch)(model).doStream({
      prompt: [{ role: 'user', content: [{ type: 'text', text: question }] }],
    });
    let characters = 0;
    for await (const part of stream) {
      if (part.type === 'text-delta') characters += part.delta.length;
    }
    return characters;
  },
};

/** The function applications call: `streamText`, its text iterated piece by piece. */
export const aiSdkStreamText: Contender = {
  async read(fetch) {
    let characters = 0;
    const { textStream } = streamText({ model: provider(fetch)(model), prompt: question });
    for await (const text of textStream) characters += text.length;
    return characters;
  },
};

export const provider = madeOnce((fetch) =>
  createOpenAICompatible({ name: 'nusantara', baseURL, fetch }),
);
