import { defined } from '../data/defined.ts';
import type { Data } from '../data/own.ts';
import { isOnline } from '../transport/isOnline.ts';
import { parseJson } from '../transport/parseJson.ts';
import { classify } from './classify.ts';
import { type ErrorBodyParts, errorParts } from './errorBody.ts';
import { errorMessage, errorWord, plainText } from './errorText.ts';
import { limitOf } from './limit.ts';
import { type ErrorDetails, isNusantaraError, NusantaraError } from './NusantaraError.ts';
import { budgetWaitMs, rateBudgets } from './rateBudgets.ts';
import { requestIds } from './requestId.ts';
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

/** The error of a failure, and where it comes from: which request, which attempt, what was thrown below. */
export function failed(
  failure: ErrorDetails,
  { response, attempt, cause }: FailureContext = {},
  body?: ErrorBodyParts,
): NusantaraError {
  return new NusantaraError({ attempt, cause, ...requestIds(response?.headers, body), ...failure });
}

/** The error of an HTTP reply that is not a success. `text` is its body, as far as it was read. */
export function errorFromReply(
  response: Response,
  text: string,
  context?: FailureContext,
): NusantaraError {
  return judge(errorParts(parseJson(text.trim())), { ...context, response }, response, text);
}

/**
 * The error inside a 200 reply: an event of a stream, or a JSON body. What a second report of the same
 * failure adds completes the first.
 */
export function errorFromEvent(
  payload: unknown,
  context?: FailureContext,
  second?: unknown,
): NusantaraError {
  const first = errorParts(payload);
  const other = errorParts(second);
  const error = { ...other.error, ...defined<Data>(first.error) };
  return judge({ error, envelope: { ...other.envelope, ...first.envelope } }, context);
}

/** The error behind anything that was thrown while a request was under way. */
export function errorFromThrown(cause: unknown, context: FailureContext = {}): NusantaraError {
  const { signal, response } = context;
  if (isNusantaraError(cause) && (cause.type === 'aborted' || !signal?.aborted)) return cause;
  if (signal?.aborted) return aborted(context);
  if (response) return interrupted('connection_reset', { ...context, cause });
  const message = 'No reply, or CORS hides it.';
  return isOnline()
    ? failed(
        { type: 'connection_error', code: 'connection_failed', message },
        { ...context, cause },
      )
    : offline({ ...context, cause });
}

/** The error of a request that has no network to travel on. */
export function offline(context?: FailureContext): NusantaraError {
  return failed({ type: 'connection_error', code: 'offline' }, context);
}

/** The error of a request that somebody called off. */
export function aborted(context: FailureContext): NusantaraError {
  return failed({ type: 'aborted' }, { ...context, cause: context.signal?.reason });
}

/** The error of a stream that ended before its answer did. */
export function interrupted(
  code: 'connection_reset' | 'early_end' | 'stalled',
  context?: FailureContext,
): NusantaraError {
  return failed({ type: 'stream_interrupted', code }, context);
}

/** The error of a reply that does not follow the wire format. */
export function unreadable(
  code: string,
  context: FailureContext,
  message?: string,
): NusantaraError {
  const { status } = context.response!;
  return failed({ type: 'unreadable_reply', code, status, message }, context);
}

/** What an error says, in its body and, where the reply itself is the error, in its head. */
function judge(
  parts: ErrorBodyParts,
  context?: FailureContext,
  reply?: Response,
  body?: string,
): NusantaraError {
  const { error } = parts;
  const { status, headers } = reply ?? {};
  const now = Date.now();
  const code = errorWord(error, 'code');
  const type = errorWord(error, 'type');
  // The flat form of an event has no error type of its own: its `type` is the event's.
  const rawType = type === 'error' ? undefined : type;
  const said = errorMessage(error) ?? (headers && plainText(headers, body!));
  const verdict = classify({ status, code, type: rawType, message: said });
  const budgets = headers && status === 429 ? rateBudgets(headers, now) : [];
  const isLimit = verdict.type === 'rate_limit_exceeded';
  const retry = headers?.get('x-should-retry');
  return failed(
    {
      ...verdict,
      status,
      code,
      rawType,
      body,
      param: errorWord(error, 'param'),
      message: said ?? (reply && `The server answered ${status}.`),
      // The server's own verdict outranks what the kind says.
      retryable: retry === 'true' || (retry === 'false' ? false : undefined),
      retryAfterMs: retryAfterMs(headers, parts, now) ?? budgetWaitMs(budgets, now),
      limit: isLimit ? limitOf(parts, `${code}`, `${said}`, budgets) : undefined,
    },
    context,
    parts,
  );
}
