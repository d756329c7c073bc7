/** The six types of the API's error page. Other words occur on the wire and are folded by the client. */
export type DocumentedErrorType =
  | 'invalid_request_error'
  | 'authentication_error'
  | 'not_found_error'
  | 'rate_limit_exceeded'
  | 'api_error'
  | 'service_unavailable';

/** What a 429 says of the limit that was hit, where it says it in an object. */
export interface LimitDetails {
  limit?: number;
  remaining?: number;
  /** ISO 8601 time at which the budget is full again. */
  reset?: string;
  /** Seconds to wait. */
  retry_after?: number | null;
}

/** The `error` member of every error reply. Only `message` is promised by every schema. */
export interface WireError {
  message: string;
  type?: DocumentedErrorType | (string & {});
  code?: string | number | null;
  param?: string | null;
  request_id?: string;
  details?: LimitDetails | string | null;
  [key: string]: unknown;
}

/** The body of every error reply: a top-level `error` object. */
export interface ErrorBody {
  error: WireError;
  [key: string]: unknown;
}
