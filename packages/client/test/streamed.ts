import { type ClientOptions, createClient } from '../src/transport/createClient.ts';
import { requestLog } from '../src/transport/requestLog.ts';
import type { EventStream } from '../src/transport/EventStream.ts';
import type { ChatCompletionChunk } from '../src/wire/index.ts';
import { scriptedReply } from './scriptedReply.ts';

type Endpoint = 'chat' | 'responses';

/** Opens a stream whose reply the test sends piece by piece. */
export async function streamed(
  endpoint: Endpoint = 'chat',
  { init, ...options }: ClientOptions & { init?: ResponseInit } = {},
) {
  const reply = scriptedReply(init);
  const client = createClient({ baseURL: 'https://api.test/v1', fetch: reply.fetch, ...options });
  requestLog(client);
  const stream = (endpoint === 'chat'
    ? await client.chat.completions.create({ model: 'm', messages: [], stream: true })
    : await client.responses.create({
        model: 'm',
        input: 'x',
        stream: true,
      })) as unknown as EventStream<ChatCompletionChunk>;
  return { ...reply, reply, client, stream };
}

/** Reads a stream to its end: what it said, and how it ended. */
export async function read(stream: EventStream<unknown>) {
  const events: unknown[] = [];
  try {
    for await (const batch of stream.batches()) events.push(...batch);
    return { events, error: undefined };
  } catch (error) {
    return { events, error: error as Record<string, unknown> };
  }
}

/** A chunk of chat completions that says this. */
export const says = (content: unknown, rest: object = {}) => ({
  choices: [{ index: 0, delta: { content }, ...rest }],
});

/** The words of these chunks. */
export function wordsOf(events: readonly unknown[]): string {
  return events
    .map((event) => (event as ChatCompletionChunk).choices?.[0]?.delta?.content ?? '')
    .join('');
}
