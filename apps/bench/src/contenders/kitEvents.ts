import { type ChatCompletionChunk, createClient } from '@nusantara-ai/client';
import type { EventStream, ResponsesEvent } from '@nusantara-ai/client';
import { baseURL, type Contender, model, question } from './Contender.ts';
import { madeOnce } from './madeOnce.ts';

/** The kit's events, those of one chunk together. */
export const kitChatBatches: Contender = {
  read: async (fetch) => countBatches(await askChat(fetch), chatText),
};

/** The kit's events one by one. */
export const kitChatEvents: Contender = {
  read: async (fetch) => countEvents(await askChat(fetch), chatText),
};

export const kitResponsesBatches: Contender = {
  read: async (fetch) => countBatches(await askResponses(fetch), responsesText),
};

export const kitResponsesEvents: Contender = {
  read: async (fetch) => countEvents(await askResponses(fetch), responsesText),
};

const client = madeOnce((fetch) => createClient({ baseURL, fetch }));

function askChat(fetch: typeof globalThis.fetch): Promise<EventStream<ChatCompletionChunk>> {
  return client(fetch).chat.completions.create({
    model,
    messages: [{ role: 'user', content: question }],
    stream: true,
  });
}

function askResponses(fetch: typeof globalThis.fetch): Promise<EventStream<ResponsesEvent>> {
  return client(fetch).responses.create({ model, input: question, stream: true });
}

function chatText(chunk: ChatCompletionChunk): number {
  return chunk.choices[0]?.delta.content?.length ?? 0;
}

function responsesText(event: ResponsesEvent): number {
  return event.type === 'response.output_text.delta' ? event.delta.length : 0;
}

async function countBatches<E>(stream: EventStream<E>, lengthOf: (event: E) => number) {
  let characters = 0;
  for await (const events of stream.batches()) {
    for (const event of events) characters += lengthOf(event);
  }
  return characters;
}

async function countEvents<E>(stream: EventStream<E>, lengthOf: (event: E) => number) {
  let characters = 0;
  for await (const event of stream) characters += lengthOf(event);
  return characters;
}
