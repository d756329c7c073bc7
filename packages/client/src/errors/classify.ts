import type { ErrorKind, ErrorType } from './types.ts';

/** What there is to judge a failure by. */
export interface Evidence {
  readonly status?: number | undefined;
  readonly code?: string | null | undefined;
  readonly type?: string | undefined;
  readonly message?: string | undefined;
}

/** What a failure is called, and its kind where that is not the usual one of the type. */
export interface Verdict {
  readonly type: ErrorType;
  readonly kind?: ErrorKind;
}

/**
 * Judges a failure.
 *
 * An HTTP status of 400 or more decides the type; words decide only where there is none (an error in a
 * 200 reply, an event in a stream): the code first, then the type. Billing codes outrank any status.
 */
export function classify(evidence: Evidence): Verdict {
  const code = word(evidence.code);
  const rawType = word(evidence.type);
  // A stream has no status left to send, so some upstreams send it as the code.
  const status = evidence.status ?? (/^[45]\d\d$/.test(code) ? Number(code) : 0);

  if (billing.test(code) || billing.test(rawType)) return { type: 'insufficient_balance' };
  const type =
    status >= 400 ? typeOfStatus(status) : (typeOfWord(code) ?? typeOfWord(rawType) ?? 'api_error');

  const mayBeTooLong = status === 400 || status === 413 || status === 422;
  if (context.test(code) || (mayBeTooLong && tooLong.test(evidence.message ?? ''))) {
    return { type, kind: 'context_length' };
  }
  if (longBudget.test(code) || rawType === 'usage_limit_exceeded') return { type, kind: 'quota' };
  if (status === 410 || (status < 400 && code === 'file_expired')) return { type, kind: 'gone' };
  return { type };
}

const statuses: ReadonlyMap<number, ErrorType> = new Map([
  [401, 'authentication_error'],
  [402, 'insufficient_balance'],
  [403, 'permission_error'],
  [404, 'not_found_error'],
  [407, 'authentication_error'],
  [408, 'gateway_timeout'],
  [409, 'service_unavailable'],
  [410, 'not_found_error'],
  [425, 'service_unavailable'],
  [429, 'rate_limit_exceeded'],
  [502, 'service_unavailable'],
  [503, 'service_unavailable'],
  [504, 'gateway_timeout'],
  [529, 'service_unavailable'],
]);

function typeOfStatus(status: number): ErrorType {
  return statuses.get(status) ?? (status < 500 ? 'invalid_request_error' : 'api_error');
}

const billing = /^(payment_required|insufficient_(quota|balance))$/;
const context = /^context_(window|length)_exceeded$/;
const longBudget = /daily|monthly/;
const tooLong = /\bcontext\b|\bmaximum\b.*\btokens?\b|\btokens?\b.*\bmaximum\b|\btoo long\b/is;

/** Every name the API or its upstreams use, folded to ours. The first match wins. */
const words: readonly (readonly [RegExp, ErrorType])[] = [
  [
    /^(auth(entication)?_error|unauthorized|(missing|invalid)_api_key|(token|session)_expired|invalid_token)$/,
    'authentication_error',
  ],
  [
    /^(permission(_denied)?_error|forbidden|insufficient_tier|coding_key_requires_coding_endpoint|batch_api_not_allowed)$/,
    'permission_error',
  ],
  [
    /^(rate_limit_(exceeded|error)|usage_limit_exceeded|too_many_requests|concurrent_batches_limit)$|pm_exceeded$|daily|monthly/,
    'rate_limit_exceeded',
  ],
  [/^(not_found_error|file_expired)$|_not_found$/, 'not_found_error'],
  [/^(gateway_|vector_store_)?timeout$/, 'gateway_timeout'],
  [/^(service_unavailable|overloaded_error)$/, 'service_unavailable'],
  [/^stream_interrupted$/, 'stream_interrupted'],
  [
    /^((api|server|model|internal)_error|image_generation_failed|content_unavailable)$/,
    'api_error',
  ],
  [
    /^(invalid|missing|unsupported|unprocessable|context|image|empty|parameter|file|cannot|data_residency)_|^bio_policy$|_too_(large|small)$|^failed_to_download_image$/,
    'invalid_request_error',
  ],
];

function typeOfWord(name: string): ErrorType | undefined {
  return words.find(([pattern]) => pattern.test(name))?.[1];
}

function word(name: string | null | undefined): string {
  return (name ?? '')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}
