import type { ApiError } from '../http/apiError.ts';
import type { Dialect } from '../dialects/Dialect.ts';
import { retryAfterHeader } from '../http/retryAfterHeader.ts';
import { nextDay } from '../limits/createAllowance.ts';
import { limitError } from '../limits/limitError.ts';
import { tier } from '../limits/Limits.ts';
import type { ErrorStatus, FaultOf } from './Fault.ts';

type ErrorFault = FaultOf<'error'>;

/** Type, code and message of every status but 401 and 429. */
const errors: Record<Exclude<ErrorStatus, 401 | 429>, readonly [string, string, string]> = {
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

/** The documented error reply for a status. */
export function errorFault(fault: ErrorFault, now: number, dialect: Dialect): ApiError {
  const { status, code, retryAfter } = fault;
  if (status === 429) return limitFault(fault, now, dialect);

  const [type, usualCode, message] =
    status === 401
      ? [
          dialect.errorType401,
          'invalid_api_key',
          'API key is invalid or inactive. Please check your key and try again.',
        ]
      : errors[status];
  return {
    status,
    error: {
      message,
      type,
      code: code ?? usualCode,
      ...(status === 404 && { param: 'model' }),
    },
    headers: retryAfterHeader(retryAfter),
  };
}

/** The requests of a minute or the tokens of a day are used up. The day ends at midnight UTC. */
function limitFault(fault: ErrorFault, now: number, dialect: Dialect): ApiError {
  const { code, retryAfter } = fault;
  const usual = fault.daily
    ? limitError({ limit: 'tpd', max: tier.inputTokens, waitMs: nextDay(now) - now }, dialect, now)
    : limitError({ limit: 'rpm', max: tier.requests, waitMs: waitMs(retryAfter) }, dialect, now);
  return {
    ...usual,
    error: { ...usual.error, ...(code !== undefined && { code }) },
    headers: retryAfter === undefined ? usual.headers : retryAfterHeader(retryAfter),
  };
}

function waitMs(retryAfter = '3'): number | null {
  return /^\d+(\.\d+)?$/.test(retryAfter) ? Number(retryAfter) * 1000 : null;
}
