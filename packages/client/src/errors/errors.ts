import { NusantaraError } from './NusantaraError.ts';

/** 400 and its kin: the request's format or content. */
export class InvalidRequestError extends NusantaraError {
  override name = 'InvalidRequestError';
}
/** 401: the key is missing, invalid or inactive. */
export class AuthenticationError extends NusantaraError {
  override name = 'AuthenticationError';
}
/** 404: a model, prompt template or stored response that does not exist (any more). */
export class NotFoundError extends NusantaraError {
  override name = 'NotFoundError';
}
/** 429: a limit of the account; `limit` says which, `retryAfterMs` how long. */
export class RateLimitError extends NusantaraError {
  override name = 'RateLimitError';
}
/** 500: something failed inside the API. */
export class ApiError extends NusantaraError {
  override name = 'ApiError';
}
/** 503: overloaded or under maintenance; usually short. */
export class ServiceUnavailableError extends NusantaraError {
  override name = 'ServiceUnavailableError';
}
/** 402: the account has no credit left. */
export class InsufficientBalanceError extends NusantaraError {
  override name = 'InsufficientBalanceError';
}
/** 403: this key may not do that. */
export class PermissionError extends NusantaraError {
  override name = 'PermissionError';
}
/** 408, 504: somebody between us and the model gave up waiting. */
export class GatewayTimeoutError extends NusantaraError {
  override name = 'GatewayTimeoutError';
}
/** No reply at all: offline, DNS, TLS, CORS, refused or blocked. */
export class ConnectionError extends NusantaraError {
  override name = 'ConnectionError';
}
/** Our own clock ran out before the reply began. */
export class TimeoutError extends NusantaraError {
  override name = 'TimeoutError';
}
/** The stream ended early: `code` is `connection_reset`, `early_end` or `stalled`. */
export class StreamInterruptedError extends NusantaraError {
  override name = 'StreamInterruptedError';
}
/** A reply that cannot be understood; `code` says why. */
export class UnreadableReplyError extends NusantaraError {
  override name = 'UnreadableReplyError';
}
/** Somebody called it off. Never shown as an error. */
export class AbortedError extends NusantaraError {
  override name = 'AbortedError';
}
