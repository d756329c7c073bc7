import { isOnline } from '../transport/isOnline.ts';
import { classify } from './classify.ts';
import { createError } from './createError.ts';
import { type ErrorBodyParts, errorParts, parseErrorBody } from './errorBody.ts';
import { errorMessage, errorWord, plainText } from './errorText.ts';
import { limitOf } from './limit.ts';
import { isNusantaraError, type NusantaraError } from './NusantaraError.ts';
import { budgetWaitMs, rateBudgets } from './rateBudgets.ts';
import { bodyRequestId, headerRequestId } from './requestId.ts';
import { retryAfterMs } from './retryAfter.ts';

/** What is known of the request that failed. */
export interface FailureContext {
  /** The reply's head, once there was one. */
  readonly response?: Response | undefined;
  /** The caller's signal: when it has fired, the failure is its doing. */
  readonly signal?: AbortSignal | undefined;
  /** Which request of its turn this was, where 1 is the first. */
  readonly attempt?: number | undefined;
  /** What was thrown below. */
  readonly cause?: unknown;
}

/** The error of an HTTP reply that is not a success. `text` is its body, as far as it was read. */
export function errorFromReply(
  response: Response,
  text: string,
  context: FailureContext = {},
): NusantaraError {
  return judge(parseErrorBody(text), { ...context, response }, response, text);
}

/**
 * The error inside a 200 reply: an event of a stream, or a JSON body. What a second report of the same
 * failure adds completes the first.
 */
export function errorFromEvent(
  payload: unknown,
  context: FailureContext = {},
  second?: unknown,
): NusantaraError {
  const first = errorParts(payload);
  const other = errorParts(second);
  const said = Object.entries(first.error).filter(([, value]) => value != null);
  const error = { ...other.error, ...Object.fromEntries(said) };
  return judge({ error, envelope: { ...other.envelope, ...first.envelope } }, context);
}

/** The error behind anything that was thrown while a request was under way. */
export function errorFromThrown(thrown: unknown, context: FailureContext = {}): NusantaraError {
  if (isNusantaraError(thrown) && (thrown.type === 'aborted' || !context.signal?.aborted)) {
    return thrown;
  }
  if (context.signal?.aborted) return aborted(context);
  if (context.response) return interrupted('connection_reset', { ...context, cause: thrown });
  const offline = !isOnline();
  return createError({
    ...origin({ ...context, cause: thrown }),
    type: 'connection_error',
    code: offline ? 'offline' : 'connection_failed',
    message: offline
      ? 'The device is offline.'
      : 'No reply came: unreachable, refused, blocked, or hidden from this page by CORS.',
  });
}

/** The error of a request that somebody called off. */
export function aborted(context: FailureContext): NusantaraError {
  return createError({
    ...origin({ ...context, cause: context.signal?.reason }),
    type: 'aborted',
    message: 'The request was called off.',
  });
}

/** The error of a stream that ended before its answer did. */
export function interrupted(
  code: 'connection_reset' | 'early_end' | 'stalled',
  context: FailureContext = {},
): NusantaraError {
  return createError({
    ...origin(context),
    type: 'stream_interrupted',
    code,
    message: `The answer broke off: ${code}. What had arrived is kept.`,
  });
}

/** The error of a reply that does not follow the wire format. */
export function unreadable(
  code: string,
  reason: string,
  context: FailureContext = {},
): NusantaraError {
  return createError({
    ...origin(context),
    type: 'unreadable_reply',
    code,
    status: context.response?.status,
    message: `${reason} Check what stands between server and client.`,
  });
}

/** Where an error comes from: which request, which attempt, what was thrown below. */
function origin({ response, attempt, cause }: FailureContext) {
  const requestId = response && headerRequestId(response.headers);
  return { requestId, requestIdFrom: requestId ? ('header' as const) : undefined, attempt, cause };
}

/** What an error says, in its body and, where the reply itself is the error, in its head. */
function judge(
  parts: ErrorBodyParts,
  context: FailureContext,
  reply?: Response,
  body?: string,
): NusantaraError {
  const { error } = parts;
  const { status, headers } = reply ?? {};
  const now = Date.now();
  const code = errorWord(error, 'code') ?? null;
  const rawType = errorWord(error, 'type');
  const message = errorMessage(error) ?? (reply && plainText(reply, body ?? '')) ?? '';
  const verdict = classify({ status, code, type: rawType, message });
  const budgets = headers && status === 429 ? rateBudgets(headers, now) : [];
  const retry = headers?.get('x-should-retry');
  const from = origin(context);
  const bodyId = bodyRequestId(parts);
  return createError({
    ...from,
    requestId: from.requestId ?? bodyId,
    requestIdFrom: from.requestIdFrom ?? (bodyId ? 'body' : undefined),
    bodyRequestId: from.requestId && bodyId !== from.requestId ? bodyId : undefined,
    ...verdict,
    status,
    code,
    rawType,
    body,
    param: errorWord(error, 'param'),
    message: message || `The server answered ${status ?? 'with an error'} and gave no reason.`,
    // The server's own verdict outranks what the kind says.
    retryable: retry === 'true' || (retry === 'false' ? false : undefined),
    retryAfterMs: retryAfterMs(headers, parts, now) ?? budgetWaitMs(budgets, now),
    limit:
      verdict.type === 'rate_limit_exceeded' ? limitOf(parts, code, message, budgets) : undefined,
  });
}
