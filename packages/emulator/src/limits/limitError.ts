import type { Dialect } from '../dialects/Dialect.ts';
import type { ApiError } from '../http/apiError.ts';
import { retryAfterHeader } from '../http/retryAfterHeader.ts';
import { tier, type LimitHit, type LimitName } from './Limits.ts';

// A date cannot be further away.
const longestWaitMs = 1e12;

/** Code and message of every limit. Requests per day have no code of their own in any document. */
const words: Readonly<
  Record<LimitName, readonly [code: string, message: (max: number) => string]>
> = {
  rpm: ['rpm_exceeded', (max) => `Rate limit exceeded: ${max} requests per minute.`],
  tpm: ['tpm_exceeded', (max) => `Rate limit exceeded: ${max} input tokens per minute.`],
  otpm: ['otpm_exceeded', (max) => `Rate limit exceeded: ${max} output tokens per minute.`],
  rpd: ['rate_limit_exceeded', (max) => `Rate limit exceeded: ${max} requests per day.`],
  tpd: ['user_total_daily_limit_exceeded', () => "Today's tokens are used up."],
  monthlyTokens: ['user_total_monthly_limit_exceeded', () => "This month's tokens are used up."],
};

/** The 429 for a limit, as the dialect tells it. */
export function limitError(hit: LimitHit, dialect: Dialect, now: number): ApiError {
  const [usualCode, message] = words[hit.limit];
  const code = hit.limit === 'tpm' ? `${dialect.inputLimit}_exceeded` : usualCode;
  const isQuota = hit.limit === 'tpd' || hit.limit === 'monthlyTokens';
  const seconds = hit.waitMs === null ? null : hit.waitMs / 1000;
  const resetMs = hit.resetMs ?? hit.waitMs ?? 0;
  const reset = new Date(now + Math.min(resetMs, longestWaitMs)).toISOString();
  const base = { message: message(hit.max), code };
  const shared = {
    status: 429,
    headers: retryAfterHeader(dialect.retryAfter && seconds !== null ? String(seconds) : undefined),
  };

  switch (dialect.rateLimitBody) {
    case 'details':
      if (isQuota) break;
      return {
        ...shared,
        error: {
          ...base,
          type: 'rate_limit_exceeded',
          details: { limit: hit.max, remaining: 0, reset, retry_after: seconds },
        },
        metadata: true,
      };
    case 'usage':
      break;
    case 'openai':
      return {
        ...shared,
        error: {
          ...base,
          code: hit.limit === 'tpd' ? 'daily_quota_exceeded' : code,
          type: 'rate_limit_error',
          details: { limit: hit.max, remaining: 0, retry_after: seconds },
        },
      };
    case 'string':
      return {
        ...shared,
        error: {
          ...base,
          type: 'rate_limit_exceeded',
          details: `Limit ${hit.max}, remaining 0, try again in ${seconds ?? 'a few'} seconds.`,
        },
      };
    case 'none':
      return { ...shared, error: { ...base, type: 'rate_limit_exceeded' } };
    default:
      dialect.rateLimitBody satisfies never;
  }
  return {
    ...shared,
    error: { ...base, type: isQuota ? 'usage_limit_exceeded' : 'rate_limit_exceeded' },
    beside: {
      status: false,
      creator: 'neosantara.xyz',
      usage: { current: hit.max, limit: hit.max, remaining: 0, reset_date: reset },
      tier: tier.name,
      timestamp: new Date(now).toISOString(),
    },
  };
}
