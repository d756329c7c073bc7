import type {
  ChatChunkDelta,
  ChatCompletionChunk,
  ChatFinishReason,
  ChatUsage,
} from '@nusantara-ai/client/wire';
import type { Answer, AnswerPart } from '../answer/Answer.ts';
import type { ChatReasoning, Dialect } from '../dialects/Dialect.ts';
import { done, type WireEvent } from '../stream/WireEvent.ts';
import type { ChatHead } from './ChatHead.ts';
import { chatAnnotations } from './chatAnnotations.ts';
import { reasoningFields } from './chatReasoning.ts';
import { chatUsage } from './chatUsage.ts';

export interface ChatEventsOptions {
  /** Whether the request asks for usage. */
  readonly includeUsage: boolean;
  readonly dialect: Dialect;
  /** Where the reasoning goes. */
  readonly reasoning: ChatReasoning;
}

/** An answer as the chunks of a chat stream: role, content, finish, usage when asked for, sentinel. */
export function* chatEvents(
  answer: Answer,
  head: ChatHead,
  options: ChatEventsOptions,
): Generator<WireEvent> {
  const { includeUsage, dialect, reasoning } = options;
  const chunk = createChunks(head, options);
  const step = (
    kind: WireEvent['kind'],
    delta: ChatChunkDelta,
    finish: ChatFinishReason | null = null,
    usage?: ChatUsage,
  ): WireEvent => chunk(kind, [{ index: 0, delta, finish_reason: finish }], usage);

  yield step('frame', { role: 'assistant', content: '' });
  let calls = 0;
  for (const part of answer.parts) {
    // The endpoint tells of a search by its annotations alone, and makes no pictures.
    if (part.type === 'search' || part.type === 'image') continue;
    if (part.type === 'tool-call') {
      const { callId, name } = part;
      yield step('frame', {
        tool_calls: [
          { index: calls, id: callId, type: 'function', function: { name, arguments: '' } },
        ],
      });
    }
    for (const piece of part.pieces)
      yield step('content', delta(part.type, piece, calls, reasoning));
    if (part.type === 'tool-call') calls += 1;
  }
  const annotations = chatAnnotations(answer, dialect);
  if (annotations.length > 0) yield step('frame', { annotations });
  if (includeUsage && dialect.usageChunk === 'last') {
    yield step('finish', {}, answer.finish, chatUsage(answer));
  } else {
    yield step('finish', {}, answer.finish);
    if (includeUsage) yield chunk('frame', [], chatUsage(answer));
  }
  yield done;
}

/** A function that puts choices into a chunk, with as many other fields as the dialect sends. */
function createChunks(
  { id, created, model }: ChatHead,
  { includeUsage, dialect }: ChatEventsOptions,
): (
  kind: WireEvent['kind'],
  choices: ChatCompletionChunk['choices'],
  usage?: ChatUsage,
) => WireEvent {
  const object = 'chat.completion.chunk';
  if (dialect.optionalFields === 'missing') {
    return (kind, choices, usage) => ({
      kind,
      data: { id, object, choices: choices.map(withoutNull), ...(usage && { usage }) },
    });
  }
  return (kind, choices, usage) => ({
    kind,
    data: {
      id,
      object,
      created,
      model,
      choices,
      ...(includeUsage && { usage: usage ?? null }),
    } satisfies ChatCompletionChunk,
  });
}

const withoutNull = ({
  finish_reason: finish,
  ...choice
}: ChatCompletionChunk['choices'][number]): object =>
  finish === null ? choice : { ...choice, finish_reason: finish };

function delta(
  type: Exclude<AnswerPart['type'], 'search' | 'image'>,
  piece: string,
  call: number,
  form: ChatReasoning,
): ChatChunkDelta {
  switch (type) {
    case 'reasoning':
      return reasoningFields(form, piece);
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
