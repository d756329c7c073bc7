import type { Data } from '../data/own.ts';
import { isOnline } from '../transport/isOnline.ts';
import { classify } from './classify.ts';
import { createError, type Failure } from './createError.ts';
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
  const parts = parseErrorBody(text);
  const { headers, status } = response;
  const now = Date.now();
  const known = describe(parts, { ...context, response }, status, plainText(response, text));
  const budgets = status === 429 ? rateBudgets(headers, now) : [];
  const verdict = headers.get('x-should-retry');
  return createError({
    ...known,
    status,
    body: text,
    // The server's own verdict outranks what the kind says.
    retryable: verdict === 'true' || (verdict === 'false' ? false : undefined),
    retryAfterMs: retryAfterMs(headers, parts, now) ?? budgetWaitMs(budgets, now),
    limit: limitOf(parts, known, budgets),
  });
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
  const parts: ErrorBodyParts = {
    ...first,
    error: { ...errorParts(second).error, ...withoutNulls(first.error) },
  };
  const known = describe(parts, context);
  return createError({
    ...known,
    retryAfterMs: retryAfterMs(undefined, parts, Date.now()),
    limit: limitOf(parts, known),
  });
}

/** The error behind anything that was thrown while a request was under way. */
export function errorFromThrown(thrown: unknown, context: FailureContext = {}): NusantaraError {
  if (isNusantaraError(thrown) && (thrown.type === 'aborted' || !context.signal?.aborted)) {
    return thrown;
  }
  if (context.signal?.aborted) return aborted({ ...context, cause: context.signal.reason });
  if (context.response) return interrupted('connection_reset', { ...context, cause: thrown });
  const offline = !isOnline();
  return createError({
    ...origin({ ...context, cause: thrown }),
    type: 'connection_error',
    code: offline ? 'offline' : 'connection_failed',
    message: offline
      ? 'The device is offline.'
      : 'No reply: the server is unreachable, something refused or blocked the connection, or CORS hides the reply from this page.',
  });
}

/** The error of a request that somebody called off. */
export function aborted(context: FailureContext): NusantaraError {
  return createError({
    ...origin(context),
    type: 'aborted',
    message: 'The request was called off.',
  });
}

const interruptions = {
  connection_reset: 'The connection broke',
  early_end: 'The stream ended',
  stalled: 'The stream went quiet',
};

/** The error of a stream that ended before its answer did. */
export function interrupted(
  code: keyof typeof interruptions,
  context: FailureContext = {},
): NusantaraError {
  return createError({
    ...origin(context),
    type: 'stream_interrupted',
    code,
    message: `${interruptions[code]} before the answer was complete. What had arrived is kept.`,
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
    message: `${reason} Check what rewrites replies between server and client.`,
  });
}

/** Where an error comes from: which request, which attempt, what was thrown below. */
function origin({ response, attempt, cause }: FailureContext) {
  const requestId = response && headerRequestId(response.headers);
  const requestIdFrom = requestId === undefined ? undefined : ('header' as const);
  return { requestId, requestIdFrom, attempt, cause };
}

/** What the body of an error says, judged. */
function describe(
  parts: ErrorBodyParts,
  context: FailureContext,
  status?: number,
  plain?: string,
): Failure {
  const { error } = parts;
  const code = errorWord(error, 'code') ?? null;
  const rawType = errorWord(error, 'type');
  const said = errorMessage(error) ?? plain;
  const from = origin(context);
  const bodyId = bodyRequestId(parts);
  return {
    ...from,
    ...(from.requestId === undefined && bodyId !== undefined
      ? { requestId: bodyId, requestIdFrom: 'body' }
      : { bodyRequestId: bodyId === from.requestId ? undefined : bodyId }),
    ...classify({ status, code, type: rawType, message: said }),
    code,
    rawType,
    param: errorWord(error, 'param'),
    message:
      said ??
      (status === undefined
        ? 'The server reported an error without saying which.'
        : `The server answered with status ${status} and gave no reason.`),
  };
}

function withoutNulls(data: Data): Data {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value != null));
}
