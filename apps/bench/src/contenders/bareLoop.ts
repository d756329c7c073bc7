import type { ChatCompletionChunk } from '@nusantara-ai/client';
import { baseURL, type Contender } from './Contender.ts';

/** What every reader has to do at least: decode the bytes, split the lines, parse the JSON. */
export const bareChatLoop: Contender = {
  read: (fetch, watch) =>
    readLines(fetch, watch, (event) => {
      const { choices } = event as ChatCompletionChunk;
      return choices[0]?.delta.content?.length ?? 0;
    }),
};

export const bareResponsesLoop: Contender = {
  read: (fetch, watch) =>
    readLines(fetch, watch, (event) => {
      const { type, delta } = event as { type: string; delta?: string };
      return type === 'response.output_text.delta' ? delta!.length : 0;
    }),
};

async function readLines(
  fetch: typeof globalThis.fetch,
  watch: (characters: number) => void,
  lengthOf: (event: unknown) => number,
): Promise<number> {
  const response = await fetch(baseURL);
  const reader = response.body!.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  let characters = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return characters;
    rest += decoder.decode(value, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop()!;
    for (const line of lines) {
      if (!line.startsWith('data: ') || line === 'data: [DONE]') continue;
      characters += lengthOf(JSON.parse(line.slice(6)));
    }
    watch(characters);
  }
}
