import type { Dialect } from '../dialects/Dialect.ts';
import { tier } from '../limits/Limits.ts';

/** What is left of one limit. */
export interface Budget {
  readonly limit: number;
  readonly remaining: number;
  /** When it is full again, in milliseconds since 1970. */
  readonly resetAt: number;
}

export interface Budgets {
  readonly requests: Budget;
  readonly inputTokens: Budget;
  readonly outputTokens: Budget;
  readonly month: Budget;
}

type Header = [name: string, value: string];

/** The rate headers of a reply, in the family the dialect sends. */
export function rateHeaders(
  family: Dialect['rateHeaders'],
  { requests, inputTokens, outputTokens, month }: Budgets,
  now: number,
): Header[] {
  switch (family) {
    case 'none':
      return [];
    case 'x-ratelimit':
      return [
        ...openaiFamily('requests', requests, now),
        ...openaiFamily('tokens', inputTokens, now),
      ];
    case 'x-ratelimit-quota':
      return [
        ['x-ratelimit-limit', String(month.limit)],
        ['x-ratelimit-remaining', String(month.remaining)],
        ['x-ratelimit-reset', String(Math.ceil(month.resetAt / 1000))],
      ];
    case 'x-neosantara':
      return [
        ...ownFamily('requests', requests),
        ...ownFamily('input-tokens', inputTokens),
        ...ownFamily('output-tokens', outputTokens),
        ['x-neosantara-tier', tier.name],
      ];
    default:
      return family satisfies never;
  }
}

/** The headers a page on another origin may read. */
export function exposedHeaders(): string[] {
  const none: Budget = { limit: 0, remaining: 0, resetAt: 0 };
  const budgets = { requests: none, inputTokens: none, outputTokens: none, month: none };
  const families = ['x-neosantara', 'x-ratelimit', 'x-ratelimit-quota'] as const;
  return [
    'X-Request-Id',
    'Retry-After',
    'X-Neosantara-Billed-IDR',
    ...families.flatMap((family) => rateHeaders(family, budgets, 0).map(([name]) => name)),
  ];
}

const ownFamily = (name: string, { limit, remaining, resetAt }: Budget): Header[] => [
  [`x-neosantara-ratelimit-${name}-limit`, String(limit)],
  [`x-neosantara-ratelimit-${name}-remaining`, String(remaining)],
  [`x-neosantara-ratelimit-${name}-reset`, new Date(resetAt).toISOString()],
];

const openaiFamily = (
  name: string,
  { limit, remaining, resetAt }: Budget,
  now: number,
): Header[] => [
  [`x-ratelimit-limit-${name}`, String(limit)],
  [`x-ratelimit-remaining-${name}`, String(remaining)],
  [`x-ratelimit-reset-${name}`, `${Math.ceil((resetAt - now) / 1000)}s`],
];
