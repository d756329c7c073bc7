import type { ErrorKind, ErrorType } from './types.ts';

/** What there is to judge a failure by. */
export interface Evidence {
  readonly status?: number | undefined;
  readonly code?: string | null | undefined;
  readonly type?: string | undefined;
  readonly message?: string | undefined;
}

/**
 * What a failure is called, and which group it belongs to.
 *
 * An HTTP status of 400 or more decides the type; words decide only where there is none (an error in a
 * 200 reply, an event in a stream): the code first, then the type. Billing codes outrank any status.
 */
export function classify(evidence: Evidence): { type: ErrorType; kind: ErrorKind } {
  const { status = 0, message = '' } = evidence;
  const code = word(evidence.code);
  const rawType = word(evidence.type);

  if (billing.test(code) || billing.test(rawType)) {
    return { type: 'insufficient_balance', kind: 'billing' };
  }
  const type =
    status >= 400 ? typeOfStatus(status) : (typeOfWord(code) ?? typeOfWord(rawType) ?? 'api_error');

  const mayBeTooLong = status === 400 || status === 413 || status === 422;
  if (context.test(code) || (mayBeTooLong && tooLong.test(message))) {
    return { type, kind: 'context_length' };
  }
  if (longBudget.test(code) || rawType === 'usage_limit_exceeded') return { type, kind: 'quota' };
  if (status === 410 || (status < 400 && code === 'file_expired')) return { type, kind: 'gone' };
  return { type, kind: kindOfType[type] };
}

const kindOfType: Readonly<Record<ErrorType, ErrorKind>> = {
  invalid_request_error: 'invalid_request',
  authentication_error: 'auth',
  insufficient_balance: 'billing',
  permission_error: 'permission',
  not_found_error: 'not_found',
  rate_limit_exceeded: 'rate_limit',
  gateway_timeout: 'timeout',
  service_unavailable: 'unavailable',
  api_error: 'server',
  connection_error: 'network',
  timeout_error: 'timeout',
  stream_interrupted: 'stream_interrupted',
  unreadable_reply: 'parse',
  aborted: 'aborted',
};

function typeOfStatus(status: number): ErrorType {
  switch (status) {
    case 401:
    case 407:
      return 'authentication_error';
    case 402:
      return 'insufficient_balance';
    case 403:
      return 'permission_error';
    case 404:
    case 410:
      return 'not_found_error';
    case 408:
    case 504:
      return 'gateway_timeout';
    case 429:
      return 'rate_limit_exceeded';
    case 409:
    case 425:
    case 502:
    case 503:
    case 529:
      return 'service_unavailable';
    default:
      return status < 500 ? 'invalid_request_error' : 'api_error';
  }
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
