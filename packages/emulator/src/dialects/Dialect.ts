import type { IdPlacement, limitForms, reasoningForms } from '../faults/Fault.ts';

/** The generations of the API's documents, by the letters they go by; `seed` is its errors page of today. */
export type DialectName = 'seed' | 'b' | 'c' | 'd' | 'e';

/** Where a chat answer puts its reasoning. */
export type ChatReasoning = (typeof reasoningForms)[number];

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
  /** Whether an error that is about no parameter says so with a `param` of `null`. */
  readonly errorParam: 'when-known' | 'always';
  /** What the limit of input tokens per minute is called: `tpm_exceeded`, or `itpm_exceeded`. */
  readonly inputLimit: 'tpm' | 'itpm';
  /**
   * What a 429 tells of the limit.
   *
   * - `details`: an object in `error.details` and metadata beside it; a quota in `usage`.
   * - `usage`: always in a `usage` object beside `error`.
   * - `openai`: `rate_limit_error` with short `error.details`, no time of reset.
   * - `string`: `error.details` is a sentence.
   * - `none`: nothing but code and message.
   */
  readonly rateLimitBody: (typeof limitForms)[number];
  /** Whether a 429 has a `Retry-After` header. */
  readonly retryAfter: boolean;
  /** No balance: 402 `payment_required`, or 429 `insufficient_quota`. */
  readonly outOfBalance: 'payment_required' | 'insufficient_quota';
  /**
   * Responses with every event, position and field, or with the few the oldest documents show: no
   * numbers, no positions, parts straight in `output`, no `[DONE]`.
   */
  readonly responses: 'full' | 'sparse';
  /**
   * What a response in one piece says the answer in.
   *
   * - `items`: output items that hold parts.
   * - `items-and-text`: those, and all of their text in `output_text`.
   * - `parts`: parts straight in `output`.
   * - `choices`: a message in `choices`, as on chat completions.
   * - `text`: `output_text` and nothing else.
   */
  readonly output: 'items' | 'items-and-text' | 'parts' | 'choices' | 'text';
  /** The names of the token counts of a response: `input_tokens`, or `prompt_tokens` as on chat completions. */
  readonly responsesUsage: 'input_tokens' | 'prompt_tokens';
  /** Whether responses take tools, or refuse them with a 400. */
  readonly responsesTools: 'taken' | 'refused';
  /** Whether stored responses can be retrieved, cancelled and deleted, or those endpoints do not exist. */
  readonly stored: 'kept' | 'absent';
  /** Whether `GET /responses/{id}?stream=true&starting_after=N` sends the events after number N again. */
  readonly resume: boolean;
  /** The event at the end of an output item. */
  readonly itemEnd: 'response.output_item.done' | 'response.item.completed';
  /**
   * Where a chat answer puts its reasoning: into a field of one name or of both, or into the text
   * between `<think>` tags.
   */
  readonly chatReasoning: ChatReasoning;
  /** What the reasoning of a response is: a summary, text, or text by the name that Open Responses has for it. */
  readonly responsesReasoning: 'summary' | 'reasoning_text' | 'reasoning';
  /** Whether an annotation is an object, or the bare address. */
  readonly annotations: 'objects' | 'strings';
  /** Whether successes carry `_metadata` and errors `info_metadata`. */
  readonly metadata: boolean;
  /** The family of rate headers; `x-ratelimit-quota` tells of the tokens of the month. */
  readonly rateHeaders: 'x-neosantara' | 'x-ratelimit' | 'x-ratelimit-quota' | 'none';
  /** Where a chat stream puts the usage it was asked for: on a chunk of its own, or on the one that finishes. */
  readonly usageChunk: 'own' | 'last';
  /** Whether fields that no document promises are sent: `created`, a `finish_reason` of `null`, echoes of the request. */
  readonly optionalFields: 'sent' | 'missing';
}
