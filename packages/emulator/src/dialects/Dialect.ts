import type { IdPlacement } from '../faults/Fault.ts';

/** The generations of the API's documents, by the letters they go by; `seed` is its errors page of today. */
export type DialectName = 'seed' | 'b' | 'c' | 'd' | 'e';

/** Points of a dialect that are chosen on their own. */
export type DialectPoints = { readonly [Point in keyof Dialect]?: Dialect[Point] | undefined };

/** How the API says what its documents disagree about. */
export interface Dialect {
  /** The `type` of a 401. The API's table and its example disagree, so both occur. */
  readonly errorType401: 'auth_error' | 'authentication_error';
  /** Where a reply carries its request id; the body of a success has none in any case. */
  readonly requestId: IdPlacement;
  /** An unknown model: 404 `model_not_found`, or 403 `insufficient_tier`. */
  readonly unknownModel: 'model_not_found' | 'insufficient_tier';
  /** The status of an unknown `previous_response_id`: 404 `not_found_error` or 400 `invalid_request_error`. */
  readonly unknownPrevious: 404 | 400;
  /**
   * What a 429 tells of the limit.
   *
   * - `details`: an object in `error.details` and metadata beside it; a quota in `usage`.
   * - `usage`: always in a `usage` object beside `error`.
   * - `openai`: `rate_limit_error` with short `error.details`, no time of reset.
   * - `string`: `error.details` is a sentence.
   * - `none`: nothing but code and message.
   */
  readonly rateLimitBody: 'details' | 'usage' | 'openai' | 'string' | 'none';
  /** Whether a 429 has a `Retry-After` header. */
  readonly retryAfter: boolean;
  /** No balance: 402 `payment_required`, or 429 `insufficient_quota`. */
  readonly outOfBalance: 'payment_required' | 'insufficient_quota';
  /**
   * Responses with every event, position and field, or with the few the oldest documents show: no
   * numbers, no positions, parts straight in `output`, no `[DONE]`.
   */
  readonly responses: 'full' | 'sparse';
  /** The event at the end of an output item. */
  readonly itemEnd: 'response.output_item.done' | 'response.item.completed';
  /** Whether successes carry `_metadata` and errors `info_metadata`. */
  readonly metadata: boolean;
  /** The family of rate headers. */
  readonly rateHeaders: 'x-neosantara' | 'x-ratelimit' | 'none';
  /** Where a chat stream puts the usage it was asked for: on a chunk of its own, or on the one that finishes. */
  readonly usageChunk: 'own' | 'last';
  /** Whether fields that no document promises are sent: `created`, a `finish_reason` of `null`, echoes of the request. */
  readonly optionalFields: 'sent' | 'missing';
}
