import type { ChatCompletionRequest, ResponsesRequest } from '@nusantara-ai/client/wire';

/** The address tests use for the in-process emulator. */
export const base = 'http://emulator.test/v1';

const headers = { 'content-type': 'application/json', authorization: 'Bearer nsk_test' };

/** A `fetch` init that posts a JSON value with a key. */
export const post = (body: unknown, more: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { ...headers, ...more },
  body: JSON.stringify(body),
});

/** A `fetch` init that gets something with a key. */
export const get = (): RequestInit => ({ headers });

/** A streaming chat request with one user message. */
export const chat = (
  prompt: string,
  more: Partial<ChatCompletionRequest> = {},
): ChatCompletionRequest => ({
  model: 'nusantara-base',
  messages: [{ role: 'user', content: prompt }],
  stream: true,
  ...more,
});

/** A streaming responses request with one user message. */
export const respond = (
  prompt: string,
  more: Partial<ResponsesRequest> = {},
): ResponsesRequest => ({ model: 'nusantara-base', input: prompt, stream: true, ...more });

/** The text of a body up to where it ends or breaks, and how that was. */
export async function readAll(
  response: Response,
): Promise<{ text: string; chunks: number; error: unknown }> {
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  let text = '';
  let chunks = 0;
  try {
    for (;;) {
      const read = await reader?.read();
      if (!read || read.done) return { text: text + decoder.decode(), chunks, error: undefined };
      text += decoder.decode(read.value, { stream: true });
      chunks += 1;
    }
  } catch (error) {
    return { text, chunks, error };
  }
}

/** The `data` of every record of an event stream, parsed; the sentinel stays a string. */
export const records = (text: string): Record<string, unknown>[] =>
  text
    .split(/\r?\n\r?\n/)
    .flatMap((record) => /^data: (.*)$/m.exec(record)?.[1] ?? [])
    .map((data) => (data === '[DONE]' ? { done: true } : JSON.parse(data)));

/** A promise and the function that resolves it. */
export function later<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}
