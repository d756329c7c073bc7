const minute = 60_000;

/** The budgets of the tier, per minute. */
export const tier = {
  name: 'Basic',
  requests: 30,
  inputTokens: 10_000,
  outputTokens: 5_000,
} as const;

/** The rate headers of a reply. Nothing is used up yet but the request itself; a 429 has nothing left. */
export function rateHeaders(now: number, status: number): [name: string, value: string][] {
  const reset = new Date(now + minute).toISOString();
  const budget = (name: string, limit: number, remaining: number): [string, string][] => [
    [`x-neosantara-ratelimit-${name}-limit`, String(limit)],
    [`x-neosantara-ratelimit-${name}-remaining`, String(remaining)],
    [`x-neosantara-ratelimit-${name}-reset`, reset],
  ];
  return [
    ...budget('requests', tier.requests, status === 429 ? 0 : tier.requests - 1),
    ...budget('input-tokens', tier.inputTokens, tier.inputTokens),
    ...budget('output-tokens', tier.outputTokens, tier.outputTokens),
    ['x-neosantara-tier', tier.name],
  ];
}

/** The headers a page on another origin may read. */
export const exposedHeaders: string[] = [
  'X-Request-Id',
  'Retry-After',
  ...rateHeaders(0, 200).map(([name]) => name),
];
