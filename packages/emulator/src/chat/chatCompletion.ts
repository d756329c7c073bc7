import type { ChatCompletion, ChatToolCall } from '@nusantara-ai/client/wire';
import { joinedText, textOf, type Answer } from '../answer/Answer.ts';
import type { ChatReasoning, Dialect } from '../dialects/Dialect.ts';
import type { ChatHead } from './ChatHead.ts';
import { chatAnnotations } from './chatAnnotations.ts';
import { reasoningFields } from './chatReasoning.ts';
import { chatUsage } from './chatUsage.ts';

/** An answer in one piece. */
export function chatCompletion(
  answer: Answer,
  { id, created, model }: ChatHead,
  dialect: Dialect,
  form: ChatReasoning,
): ChatCompletion {
  const reasoning = joinedText(answer, 'reasoning');
  const refusal = joinedText(answer, 'refusal');
  const annotations = chatAnnotations(answer, dialect);
  const calls = answer.parts.flatMap((part): ChatToolCall[] =>
    part.type === 'tool-call'
      ? [
          {
            id: part.callId,
            type: 'function',
            function: { name: part.name, arguments: textOf(part) },
          },
        ]
      : [],
  );

  return {
    id,
    object: 'chat.completion',
    created,
    model,
    choices: [
      {
        index: 0,
        message: {
          role: 'assistant',
          content: joinedText(answer, 'text') ?? null,
          ...(reasoning !== undefined && reasoningFields(form, reasoning)),
          ...(refusal !== undefined && { refusal }),
          ...(annotations.length > 0 && { annotations }),
          ...(calls.length > 0 && { tool_calls: calls }),
        },
        finish_reason: answer.finish,
      },
    ],
    usage: chatUsage(answer),
  };
}
