/**
 * What went wrong, as one closed list: what code switches on. The first six are the documented types
 * of the API; the rest are failures it has without documenting them, or that have no HTTP status.
 */
export type ErrorType =
  | 'invalid_request_error'
  | 'authentication_error'
  | 'not_found_error'
  | 'rate_limit_exceeded'
  | 'api_error'
  | 'service_unavailable'
  | 'insufficient_balance'
  | 'permission_error'
  | 'gateway_timeout'
  | 'connection_error'
  | 'timeout_error'
  | 'stream_interrupted'
  | 'unreadable_reply'
  | 'aborted';

/** Groups of types that share their copy and their retry policy: what people are told. */
export type ErrorKind =
  | 'invalid_request'
  | 'context_length'
  | 'auth'
  | 'billing'
  | 'permission'
  | 'not_found'
  | 'gone'
  | 'rate_limit'
  | 'quota'
  | 'timeout'
  | 'unavailable'
  | 'server'
  | 'network'
  | 'stream_interrupted'
  | 'parse'
  | 'aborted';

/** The budget a 429 speaks of: requests, (input, output) tokens, per minute, day or month. */
export type LimitName = 'RPM' | 'TPM' | 'ITPM' | 'OTPM' | 'RPD' | 'TPD' | 'MONTHLY';

/** What a 429 said of the limit that was hit. Each field only when the server sent it in the right type. */
export interface Limit {
  readonly name?: LimitName;
  readonly limit?: number;
  readonly remaining?: number;
  /** ISO 8601 time at which the budget returns. */
  readonly resetAt?: string;
}

/** Where a request id was found. A browser hides headers that a cross-origin server does not expose. */
export type RequestIdSource = 'header' | 'body';
