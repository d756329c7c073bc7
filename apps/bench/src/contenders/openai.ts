import OpenAI from 'openai';
import { baseURL, type Contender, model, question } from './Contender.ts';
import { madeOnce } from './madeOnce.ts';

/** The official client, its stream iterated event by event. */
export const openaiChat: Contender = {
  async read(fetch) {
    const stream = await client(fetch).chat.completions.create({
      model,
      messages: [{ role: 'user', content: question }],
      stream: true,
    });
    let characters = 0;
    for await (const chunk of stream) characters += chunk.choices[0]?.delta.content?.length ?? 0;
    return characters;
  },
};

export const openaiResponses: Contender = {
  async read(fetch) {
    const stream = await client(fetch).responses.create({ model, input: question, stream: true });
    let characters = 0;
    for await (const event of stream) {
      if (event.type === 'response.output_text.delta') characters += event.delta.length;
    }
    return characters;
  },
};

const client = madeOnce((fetch) => new OpenAI({ baseURL, apiKey: 'none', fetch }));
