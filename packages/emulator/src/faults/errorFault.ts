import type { ApiError } from '../http/apiError.ts';
import { tier } from '../http/rateHeaders.ts';
import type { FaultOf } from './Fault.ts';

type ErrorFault = FaultOf<'error'>;

const day = 86_400_000;

type Words = readonly [type: string, code: string, message: string];

/** What the documents say for a status, but for 401 and 429. */
const errors: Readonly<Record<number, Words>> = {
  400: [
    'invalid_request_error',
    'invalid_parameter',
    'The request was not accepted: `temperature` must be between 0 and 2.',
  ],
  402: [
    'insufficient_balance',
    'payment_required',
    'The estimated cost is Rp 1.250, but your balance is Rp 310. Please top up.',
  ],
  403: [
    'permission_error',
    'insufficient_tier',
    'Your tier may not use this model. A deposit unlocks it.',
  ],
  404: ['not_found_error', 'model_not_found', 'The requested model was not found.'],
  408: ['api_error', 'timeout', 'The request took too long to arrive.'],
  409: [
    'invalid_request_error',
    'conflict',
    'The request conflicts with another one that is still running.',
  ],
  410: ['invalid_request_error', 'file_expired', 'The file is no longer kept.'],
  413: [
    'invalid_request_error',
    'context_window_exceeded',
    'The conversation is longer than this model accepts.',
  ],
  422: [
    'unprocessable_entity',
    'invalid_parameter',
    'The request is well formed but cannot be processed.',
  ],
  500: ['api_error', 'internal_error', 'An unexpected error occurred on our side.'],
  502: [
    'service_unavailable',
    'service_unavailable',
    'The upstream service gave no usable answer.',
  ],
  503: [
    'service_unavailable',
    'service_unavailable',
    'The service is temporarily unavailable. Please try again after a short delay.',
  ],
  504: ['gateway_timeout', 'timeout', 'The upstream service did not answer in time.'],
};

/** The documented error reply for a status, in the words of the fault where it has some. */
export function errorFault(fault: ErrorFault, now: number, errorType401: string): ApiError {
  const { code, errorType, message } = fault;
  const { error, ...usual } = usualError(fault, now, errorType401);
  return {
    ...usual,
    error: {
      ...error,
      ...(code !== undefined && { code }),
      ...(errorType !== undefined && { type: errorType }),
      ...(message !== undefined && { message }),
    },
  };
}

function usualError(fault: ErrorFault, now: number, errorType401: string): ApiError {
  const { status, retryAfter } = fault;
  if (status === 429) return fault.daily ? dailyLimit(fault, now) : minuteLimit(fault, now);

  const [type, code, message] =
    status === 401
      ? [
          errorType401,
          'invalid_api_key',
          'API key is invalid or inactive. Please check your key and try again.',
        ]
      : (errors[status] ?? undocumented(status));
  return {
    status,
    error: { message, type, code, ...(status === 404 && { param: 'model' }) },
    headers: retryAfterHeader(retryAfter),
  };
}

const undocumented = (status: number): Words => [
  status >= 400 && status < 500 ? 'invalid_request_error' : 'api_error',
  `http_${status}`,
  `The request ended with status ${status}.`,
];

/** Requests per minute: an object of details in the error, metadata beside it. */
function minuteLimit({ retryAfter = '3' }: ErrorFault, now: number): ApiError {
  const seconds = /^\d+(\.\d+)?$/.test(retryAfter) ? Number(retryAfter) : null;
  return {
    status: 429,
    error: {
      message: `Rate limit exceeded: ${tier.requests} requests per minute.`,
      type: 'rate_limit_exceeded',
      code: 'rpm_exceeded',
      details: {
        limit: tier.requests,
        remaining: 0,
        reset: new Date(now + Math.min(seconds ?? 0, 1e9) * 1000).toISOString(),
        retry_after: seconds,
      },
    },
    beside: (requestId) => ({
      info_metadata: {
        creator: 'neosantara.xyz',
        status: false,
        timestamp: new Date(now).toISOString(),
        request_id: requestId,
        tier: tier.name,
      },
    }),
    headers: retryAfterHeader(retryAfter),
  };
}

/** Tokens per day: a quota object beside the error. The budget returns at midnight UTC. */
function dailyLimit({ retryAfter }: ErrorFault, now: number): ApiError {
  const midnight = (Math.floor(now / day) + 1) * day;
  const seconds = String(Math.ceil((midnight - now) / 1000));
  return {
    status: 429,
    error: {
      message: "Today's tokens are used up.",
      type: 'usage_limit_exceeded',
      code: 'user_total_daily_limit_exceeded',
    },
    beside: () => ({
      status: false,
      creator: 'neosantara.xyz',
      usage: {
        current: tier.inputTokens,
        limit: tier.inputTokens,
        remaining: 0,
        reset_date: new Date(midnight).toISOString(),
      },
      tier: tier.name,
      timestamp: new Date(now).toISOString(),
    }),
    headers: retryAfterHeader(retryAfter ?? seconds),
  };
}

const retryAfterHeader = (value: string | undefined): Record<string, string> =>
  value === undefined || value === 'none' ? {} : { 'retry-after': value };
