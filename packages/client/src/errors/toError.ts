import { own, ownString } from '../data/own.ts';
import { isOnline } from '../transport/isOnline.ts';
import { classify } from './classify.ts';
import { createError } from './createError.ts';
import { type ErrorBodyParts, errorParts, parseErrorBody } from './errorBody.ts';
import { limitOf } from './limit.ts';
import { isNusantaraError, type NusantaraError } from './NusantaraError.ts';
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
}

/** The error of an HTTP reply that is not a success. `text` is its body, as far as it was read. */
export function errorFromReply(
  response: Response,
  text: string,
  context: FailureContext = {},
): NusantaraError {
  const parts = parseErrorBody(text);
  return build(parts, { ...context, response }, response.status, text, plainText(response, text));
}

/** The error inside a 200 reply: an event of a stream, or a JSON body. */
export function errorFromEvent(payload: unknown, context: FailureContext = {}): NusantaraError {
  return build(errorParts(payload), context, undefined, undefined, undefined);
}

/** The error behind anything that was thrown while a request was under way. */
export function errorFromThrown(thrown: unknown, context: FailureContext = {}): NusantaraError {
  const { response, signal, attempt } = context;
  const requestId = response && headerRequestId(response.headers);
  if (isNusantaraError(thrown) && (thrown.type === 'aborted' || !signal?.aborted)) return thrown;
  if (signal?.aborted) {
    return createError({
      type: 'aborted',
      kind: 'aborted',
      message: 'The request was called off.',
      cause: signal.reason,
      requestId,
      attempt,
    });
  }
  if (response) {
    return interrupted('connection_reset', { ...context, cause: thrown });
  }
  const offline = !isOnline();
  return createError({
    type: 'connection_error',
    kind: 'network',
    code: offline ? 'offline' : 'connection_failed',
    message: offline
      ? 'The browser is offline. The request is kept and can be sent again.'
      : 'No reply came back: the server is unreachable, the connection was refused or blocked, or a CORS rule of the server hides its replies from this page.',
    cause: thrown,
    attempt,
  });
}

const interruptions = {
  connection_reset: 'The connection broke before the answer was complete.',
  early_end: 'The stream ended without a word that the answer is complete.',
  stalled: 'The stream went quiet before the answer was complete.',
};

/** The error of a stream that ended before its answer did. */
export function interrupted(
  code: keyof typeof interruptions,
  context: FailureContext & { readonly cause?: unknown } = {},
): NusantaraError {
  return createError({
    type: 'stream_interrupted',
    kind: 'stream_interrupted',
    code,
    message: `${interruptions[code]} What had arrived is kept; ask for the rest or ask again.`,
    requestId: context.response && headerRequestId(context.response.headers),
    attempt: context.attempt,
    cause: context.cause,
  });
}

/** The error of a reply that does not follow the wire format. */
export function unreadable(
  code: string,
  reason: string,
  context: FailureContext & { readonly cause?: unknown } = {},
): NusantaraError {
  return createError({
    type: 'unreadable_reply',
    kind: 'parse',
    code,
    status: context.response?.status,
    message: `${reason} Check that nothing between server and client rewrites the reply.`,
    requestId: context.response && headerRequestId(context.response.headers),
    attempt: context.attempt,
    cause: context.cause,
  });
}

function build(
  parts: ErrorBodyParts,
  { response, attempt }: FailureContext,
  status: number | undefined,
  body: string | undefined,
  plain: string | undefined,
): NusantaraError {
  const { error } = parts;
  const code = codeOf(own(error, 'code'));
  const rawType = ownString(error, 'type');
  const said = messageOf(error) ?? plain;
  const { type, kind } = classify({ status, code, type: rawType, message: said });
  const headerId = response && headerRequestId(response.headers);
  const bodyId = bodyRequestId(parts);

  return createError({
    type,
    kind,
    code,
    status,
    rawType,
    body,
    attempt,
    message: said ?? ownSentence(status),
    param: ownString(error, 'param'),
    requestId: headerId ?? bodyId,
    bodyRequestId: headerId !== undefined && bodyId !== headerId ? bodyId : undefined,
    retryable: shouldRetry(status === undefined ? undefined : response),
    retryAfterMs: retryAfterMs(
      status === undefined ? undefined : response?.headers,
      parts,
      Date.now(),
    ),
    limit: type === 'rate_limit_exceeded' ? limitOf(parts, code, said ?? '') : undefined,
  });
}

/** The server's own verdict, which outranks what the kind says. */
function shouldRetry(response: Response | undefined): boolean | undefined {
  const verdict = response?.headers.get('x-should-retry');
  return verdict === 'true' ? true : verdict === 'false' ? false : undefined;
}

function codeOf(code: unknown): string | null {
  if (typeof code === 'number' && Number.isFinite(code)) return String(code);
  return typeof code === 'string' && code.trim() !== '' ? code : null;
}

/** `message`, or where validators put it; of a list the first. */
function messageOf(error: unknown): string | undefined {
  for (const key of ['message', 'detail', 'msg']) {
    const value = own(error, key);
    const first: unknown = Array.isArray(value) ? value[0] : value;
    const text = typeof first === 'string' ? first : (own(first, 'msg') ?? own(first, 'message'));
    if (typeof text === 'string' && text.trim() !== '') return text.trim().slice(0, 2000);
  }
  return undefined;
}

/** A short body that says it is plain text and has no markup in it. */
function plainText(response: Response, text: string): string | undefined {
  const isPlain = /^text\/plain\b/i.test(response.headers.get('content-type') ?? '');
  const trimmed = text.trim();
  if (!isPlain || trimmed === '' || trimmed.includes('<') || /^[{["]/.test(trimmed))
    return undefined;
  return trimmed.slice(0, 200);
}

function ownSentence(status: number | undefined): string {
  return status === undefined
    ? 'The server reported an error without saying which.'
    : `The server answered with status ${status} and gave no reason.`;
}
