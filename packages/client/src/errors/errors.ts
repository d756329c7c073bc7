import { NusantaraError } from './NusantaraError.ts';

/** 400 and its kin: the request's format or content. */
export class InvalidRequestError extends NusantaraError {}
/** 401: the key is missing, invalid or inactive. */
export class AuthenticationError extends NusantaraError {}
/** 404: a model, prompt template or stored response that does not exist (any more). */
export class NotFoundError extends NusantaraError {}
/** 429: a limit of the account; `limit` says which, `retryAfterMs` how long. */
export class RateLimitError extends NusantaraError {}
/** 500: something failed inside the API. */
export class ApiError extends NusantaraError {}
/** 503: overloaded or under maintenance; usually short. */
export class ServiceUnavailableError extends NusantaraError {}
/** 402: the account has no credit left. */
export class InsufficientBalanceError extends NusantaraError {}
/** 403: this key may not do that. */
export class PermissionError extends NusantaraError {}
/** 408, 504: somebody between us and the model gave up waiting. */
export class GatewayTimeoutError extends NusantaraError {}
/** No reply at all: offline, DNS, TLS, CORS, refused or blocked. */
export class ConnectionError extends NusantaraError {}
/** Our own clock ran out before the reply began. */
export class TimeoutError extends NusantaraError {}
/** The stream ended early: `code` is `connection_reset`, `early_end` or `stalled`. */
export class StreamInterruptedError extends NusantaraError {}
/** A reply that cannot be understood; `code` says why. */
export class UnreadableReplyError extends NusantaraError {}
/** Somebody called it off. Never shown as an error. */
export class AbortedError extends NusantaraError {}
