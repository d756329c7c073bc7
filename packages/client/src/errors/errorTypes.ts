import type { ErrorKind, ErrorType } from './types.ts';

/** What there is to know of a type: what it usually means, and how the wire says it. */
export type ErrorTypeEntry = readonly [
  kind: ErrorKind,
  /** Every HTTP status, code and type of the API and its upstreams that means it, in small letters. */
  words?: RegExp,
];

/** The closed list. The first entry whose words match wins. */
export const errorTypes: Readonly<Record<ErrorType, ErrorTypeEntry>> = {
  insufficient_balance: ['billing', /^(402|payment_required|insufficient_(quota|balance))$/],
  not_found_error: ['not_found', /^(404|410|not_found_error|file_expired)$|_not_found$/],
  authentication_error: [
    'auth',
    /^(401|407|auth(entication)?_error|unauthorized|invalid_token)$|_api_key$|_expired$/,
  ],
  permission_error: [
    'permission',
    /^(403$|permission_|forbidden$|insufficient_tier$|coding_key_|batch_api_)/,
  ],
  rate_limit_exceeded: [
    'rate_limit',
    /^(429$|rate_limit_|usage_limit_|too_many_requests$|concurrent_)|pm_exceeded$|daily|monthly/,
  ],
  gateway_timeout: ['timeout', /^(408|504|(gateway_|vector_store_)?timeout)$/],
  service_unavailable: [
    'unavailable',
    /^(409|425|502|503|529|service_unavailable|overloaded_error)$/,
  ],
  stream_interrupted: ['stream_interrupted', /^stream_interrupted$/],
  api_error: [
    'server',
    /^(5\d\d|(api|server|model|internal)_error|image_generation_failed|content_unavailable)$/,
  ],
  invalid_request_error: [
    'invalid_request',
    /^(4\d\d$|(invalid|missing|unsupported|unprocessable|context|image|empty|parameter|file|cannot|data_residency|failed_to)_|bio_policy$)/,
  ],
  connection_error: ['network'],
  timeout_error: ['timeout'],
  unreadable_reply: ['parse'],
  aborted: ['aborted'],
};
