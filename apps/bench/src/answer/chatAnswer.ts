import type { ChatCompletionChunk } from '@nusantara-ai/client';
import { type Answer, pieces, toAnswer } from './Answer.ts';

const head = {
  id: 'chatcmpl-77aa',
  object: 'chat.completion.chunk',
  created: 1_765_400_100,
  model: 'nusantara-base',
} as const;

/** `POST /v1/chat/completions` with `stream: true`: one chunk a piece of text, usage, the sentinel. */
export function chatAnswer(deltas: number): Answer {
  const texts = pieces(deltas);
  const usage = { prompt_tokens: 9, completion_tokens: deltas, total_tokens: 9 + deltas };
  return toAnswer(
    [
      chunk({ role: 'assistant', content: '' }),
      ...texts.map(textRecord),
      chunk({}, 'stop'),
      record({ ...head, choices: [], usage }),
      'data: [DONE]\n\n',
    ],
    texts,
  );
}

/** The record that carries this piece of text. */
export function textRecord(content: string): string {
  return chunk({ content });
}

type Choice = ChatCompletionChunk['choices'][number];

function chunk(delta: Choice['delta'], reason: string | null = null): string {
  return record({ ...head, choices: [{ index: 0, delta, finish_reason: reason }] });
}

function record(event: ChatCompletionChunk): string {
  return `data: ${JSON.stringify(event)}\n\n`;
}
