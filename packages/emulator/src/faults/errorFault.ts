import type { ApiError } from '../http/apiError.ts';
import type { Dialect } from '../dialects/Dialect.ts';
import { retryAfterHeader } from '../http/retryAfterHeader.ts';
import { nextDay } from '../limits/createAllowance.ts';
import { limitError } from '../limits/limitError.ts';
import { tier, type LimitHit } from '../limits/Limits.ts';
import type { FaultOf } from './Fault.ts';

type ErrorFault = FaultOf<'error'>;

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
  529: ['overloaded_error', 'overloaded', 'The service is overloaded. Please try again later.'],
};

/** The documented error reply for a status, in the words of the fault where it has some. */
export function errorFault(fault: ErrorFault, now: number, dialect: Dialect): ApiError {
  const { code, errorType, message } = fault;
  const { error, ...usual } = usualError(fault, now, dialect);
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

function usualError(fault: ErrorFault, now: number, dialect: Dialect): ApiError {
  const { status, retryAfter } = fault;
  if (status === 429) return limitFault(fault, now, dialect);

  const [type, code, message] =
    status === 401
      ? [
          dialect.errorType401,
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

/** The requests of a minute or the tokens of a day are used up. The day ends at midnight UTC. */
function limitFault(fault: ErrorFault, now: number, dialect: Dialect): ApiError {
  const { form, reset, retryAfter } = fault;
  const hit: LimitHit = fault.daily
    ? { limit: 'tpd', max: tier.inputTokens, waitMs: nextDay(now) - now }
    : { limit: 'rpm', max: tier.requests, waitMs: waitMs(retryAfter) };
  const usual = limitError(
    { ...hit, resetMs: reset === undefined ? undefined : reset * 1000 },
    { ...dialect, rateLimitBody: form ?? dialect.rateLimitBody },
    now,
  );
  return retryAfter === undefined ? usual : { ...usual, headers: retryAfterHeader(retryAfter) };
}

function waitMs(retryAfter = '3'): number | null {
  return /^\d+(\.\d+)?$/.test(retryAfter) ? Number(retryAfter) * 1000 : null;
}
