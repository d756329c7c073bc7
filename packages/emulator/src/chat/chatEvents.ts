import type {
  ChatChunkDelta,
  ChatCompletionChunk,
  ChatFinishReason,
} from '@nusantara-ai/client/wire';
import type { Answer, AnswerPart } from '../answer/Answer.ts';
import { done, type WireEvent } from '../stream/WireEvent.ts';
import type { ChatHead } from './ChatHead.ts';
import { chatUsage } from './chatUsage.ts';

/** An answer as the chunks of a chat stream: role, content, finish, usage when asked for, sentinel. */
export function* chatEvents(
  answer: Answer,
  head: ChatHead,
  includeUsage: boolean,
): Generator<WireEvent> {
  const { id, created, model } = head;
  const chunk = (
    kind: WireEvent['kind'],
    choices: ChatCompletionChunk['choices'],
    usage = includeUsage ? null : undefined,
  ): WireEvent => ({
    kind,
    data: {
      id,
      object: 'chat.completion.chunk',
      created,
      model,
      choices,
      ...(usage !== undefined && { usage }),
    } satisfies ChatCompletionChunk,
  });
  const step = (
    kind: WireEvent['kind'],
    delta: ChatChunkDelta,
    finish: ChatFinishReason | null = null,
  ): WireEvent => chunk(kind, [{ index: 0, delta, finish_reason: finish }]);

  yield step('frame', { role: 'assistant', content: '' });
  let calls = 0;
  for (const part of answer.parts) {
    if (part.type === 'tool-call') {
      const { callId, name } = part;
      yield step('frame', {
        tool_calls: [
          { index: calls, id: callId, type: 'function', function: { name, arguments: '' } },
        ],
      });
    }
    for (const piece of part.pieces) yield step('content', delta(part.type, piece, calls));
    if (part.type === 'tool-call') calls += 1;
  }
  yield step('finish', {}, answer.finish);
  if (includeUsage) {
    yield { kind: 'frame', data: { ...chunk('frame', []).data, usage: chatUsage(answer) } };
  }
  yield done;
}

function delta(type: AnswerPart['type'], piece: string, call: number): ChatChunkDelta {
  switch (type) {
    case 'reasoning':
      return { reasoning_content: piece };
    case 'text':
      return { content: piece };
    case 'refusal':
      return { refusal: piece };
    case 'tool-call':
      return { tool_calls: [{ index: call, function: { arguments: piece } }] };
    default:
      return type satisfies never;
  }
}
