/** What one key may use. A limit that is absent does not exist. */
export interface Limits {
  /** Requests for an answer in any 60 seconds. */
  readonly rpm?: number | undefined;
  /** Input tokens in any 60 seconds, checked before a request is answered. */
  readonly tpm?: number | undefined;
  /** Output tokens in any 60 seconds. An answer that goes beyond is charged to the next request. */
  readonly otpm?: number | undefined;
  /** Requests for an answer per day, until midnight UTC. */
  readonly rpd?: number | undefined;
  /** Input and output tokens per day, until midnight UTC. An answer that goes beyond is charged to the next request. */
  readonly tpd?: number | undefined;
  /** Input and output tokens per calendar month, UTC. */
  readonly monthlyTokens?: number | undefined;
}

export const limitNames = ['rpm', 'tpm', 'otpm', 'rpd', 'tpd', 'monthlyTokens'] as const;

export type LimitName = (typeof limitNames)[number];

/** A limit that a request would go beyond. */
export interface LimitHit {
  readonly limit: LimitName;
  readonly max: number;
  /** Milliseconds until there is room, or `null` where nobody knows. */
  readonly waitMs: number | null;
  /** When the limit is said to be lifted, in milliseconds from now; after the wait when absent. */
  readonly resetMs?: number | undefined;
}

/** The budgets when nobody sets any, and the name of the tier that has them. */
export const tier = {
  name: 'Basic',
  requests: 30,
  inputTokens: 10_000,
  outputTokens: 5_000,
  monthlyTokens: 66_667,
} as const;
