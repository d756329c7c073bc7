import { isNusantaraError, NusantaraError } from './NusantaraError.ts';
import type { ErrorType } from './types.ts';

type Is = (value: unknown) => boolean;

/**
 * An error is of the class of its `type`, whoever made it: also one of a second copy of this package. So
 * that only the classes that an app names are in its bundle.
 */
const isOf =
  (type: ErrorType): Is =>
  (value) =>
    isNusantaraError(value) && value.type === type;

/** 400 and its kin: the request's format or content. */
export class InvalidRequestError extends NusantaraError {
  static override readonly [Symbol.hasInstance]: Is = isOf('invalid_request_error');
}

/** 401: the key is missing, invalid or inactive. */
export class AuthenticationError extends NusantaraError {
  static override readonly [Symbol.hasInstance]: Is = isOf('authentication_error');
}

/** 404: a model, prompt template or stored response that does not exist (any more). */
export class NotFoundError extends NusantaraError {
  static override readonly [Symbol.hasInstance]: Is = isOf('not_found_error');
}

/** 429: a limit of the account; `limit` says which, `retryAfterMs` how long. */
export class RateLimitError extends NusantaraError {
  static override readonly [Symbol.hasInstance]: Is = isOf('rate_limit_exceeded');
}

/** 500: something failed inside the API. */
export class ApiError extends NusantaraError {
  static override readonly [Symbol.hasInstance]: Is = isOf('api_error');
}

/** 503: overloaded or under maintenance; usually short. */
export class ServiceUnavailableError extends NusantaraError {
  static override readonly [Symbol.hasInstance]: Is = isOf('service_unavailable');
}

/** 402: the account has no credit left. */
export class InsufficientBalanceError extends NusantaraError {
  static override readonly [Symbol.hasInstance]: Is = isOf('insufficient_balance');
}

/** 403: this key may not do that. */
export class PermissionError extends NusantaraError {
  static override readonly [Symbol.hasInstance]: Is = isOf('permission_error');
}

/** 408, 504: somebody between us and the model gave up waiting. */
export class GatewayTimeoutError extends NusantaraError {
  static override readonly [Symbol.hasInstance]: Is = isOf('gateway_timeout');
}

/** No reply at all: offline, DNS, TLS, CORS, refused or blocked. */
export class ConnectionError extends NusantaraError {
  static override readonly [Symbol.hasInstance]: Is = isOf('connection_error');
}

/** Our own clock ran out before the reply began. */
export class TimeoutError extends NusantaraError {
  static override readonly [Symbol.hasInstance]: Is = isOf('timeout_error');
}

/** The stream ended early: `code` is `connection_reset`, `early_end` or `stalled`. */
export class StreamInterruptedError extends NusantaraError {
  static override readonly [Symbol.hasInstance]: Is = isOf('stream_interrupted');
}

/** A reply that cannot be understood; `code` says why. */
export class UnreadableReplyError extends NusantaraError {
  static override readonly [Symbol.hasInstance]: Is = isOf('unreadable_reply');
}

/** Somebody called it off. Never shown as an error. */
export class AbortedError extends NusantaraError {
  static override readonly [Symbol.hasInstance]: Is = isOf('aborted');
}
