import type { ResponseObject } from '@nusantara-ai/client/wire';
import type { Answer } from '../answer/Answer.ts';
import type { JsonObject } from '../http/readJson.ts';
import type { PlannedItem } from './outputItems.ts';
import { responsesUsage } from './responsesUsage.ts';

/** What stays the same in a response from its creation to its end. */
export interface ResponseHead {
  readonly id: string;
  /** Unix time in seconds. */
  readonly createdAt: number;
  readonly model: string;
  /** The request it answers. */
  readonly body: JsonObject;
}

/** A response that has just begun: no output, no usage. */
export function openResponse(
  { id, createdAt, model, body }: ResponseHead,
  status: 'queued' | 'in_progress' = 'in_progress',
): ResponseObject {
  return {
    id,
    object: 'response',
    created_at: createdAt,
    status,
    background: body['background'] === true,
    error: null,
    incomplete_details: null,
    instructions: body['instructions'] ?? null,
    max_output_tokens: body['max_output_tokens'] ?? null,
    model,
    output: [],
    parallel_tool_calls: body['parallel_tool_calls'] ?? true,
    previous_response_id: (body['previous_response_id'] as string | undefined) ?? null,
    reasoning: body['reasoning'] ?? { effort: null, summary: null },
    store: body['store'] !== false,
    temperature: body['temperature'] ?? 0.7,
    text: body['text'] ?? { format: { type: 'text' } },
    tool_choice: body['tool_choice'] ?? 'auto',
    tools: body['tools'] ?? [],
    top_p: body['top_p'] ?? 1,
    truncation: body['truncation'] ?? 'disabled',
    usage: null,
    user: body['user'] ?? null,
    metadata: body['metadata'] ?? {},
  };
}

/** A response at its end: completed, or incomplete where a limit or a filter ended the answer. */
export function closeResponse(
  head: ResponseHead,
  answer: Answer,
  items: readonly PlannedItem[],
): ResponseObject {
  const reason = incompleteReason(answer);
  return {
    ...openResponse(head),
    status: reason ? 'incomplete' : 'completed',
    incomplete_details: reason ? { reason } : null,
    output: items.map(({ item }) => item),
    usage: responsesUsage(answer),
  };
}

function incompleteReason({ finish }: Answer): string | undefined {
  if (finish === 'length') return 'max_output_tokens';
  return finish === 'content_filter' ? 'content_filter' : undefined;
}
