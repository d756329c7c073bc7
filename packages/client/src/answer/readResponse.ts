import type { Message } from '../conversation/message.ts';
import { reduceMessage } from '../conversation/reduceMessage.ts';
import { errorFromEvent } from '../errors/toError.ts';
import { createResponsesDeltas } from '../protocol/createResponsesDeltas.ts';
import type { WithRequestId } from '../transport/createClient.ts';
import type { ResponseObject } from '../wire/index.ts';

/** Whether the server is still at work on a response. */
export function isUnderWay({ status }: ResponseObject): boolean {
  return status === 'queued' || status === 'in_progress';
}

/**
 * A stored response as a message.
 *
 * @param before What is known of the answer already: its id, its times.
 */
export function readResponse(response: WithRequestId<ResponseObject>, before?: Message): Message {
  const { id, status, model, requestId } = response;
  const asked = before?.requestIds ?? [];
  const empty: Message = {
    id,
    role: 'assistant',
    createdAt: response.created_at * 1000,
    model,
    ...before,
    state: 'streaming',
    parts: [],
    requestIds: requestId && !asked.includes(requestId) ? [...asked, requestId] : asked,
    responseId: id,
  };
  const type = isUnderWay(response) || isCancelled(status) ? 'queued' : status;
  const read = createResponsesDeltas().push({ type: `response.${type}`, response });
  const told = read.reduce(reduceMessage, empty);
  // One that is still being written, or was called off, may come without what we have seen of it.
  const message = told.parts.length > 0 ? told : { ...told, parts: before?.parts ?? [] };
  if (isCancelled(status)) return { ...message, state: 'stopped' };
  if (status !== 'failed') return message;
  return { ...message, state: 'failed', error: errorFromEvent({ error: response.error ?? {} }) };
}

function isCancelled(status: ResponseObject['status']): boolean {
  return status === 'cancelled' || status === 'canceled';
}
