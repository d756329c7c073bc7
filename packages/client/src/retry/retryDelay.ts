import type { NusantaraError } from '../errors/NusantaraError.ts';
import { backoffDelay } from './backoffDelay.ts';

/** No automatic wait is longer, in milliseconds. A longer one is shown, not served. */
export const maxWaitMs = 60_000;

export interface RetryOptions {
  /** How often to ask again, after the first request. */
  readonly maxRetries: number;
  /** Jitter source in [0, 1); tests pass a constant. */
  readonly random?: () => number;
}

/**
 * Milliseconds to wait before asking again, or `undefined` to give up.
 *
 * A wait the server asked for is kept, plus up to a second so that clients do not come back together.
 */
export function retryDelay(
  error: NusantaraError,
  attempt: number,
  { maxRetries, random = Math.random }: RetryOptions,
): number | undefined {
  const asked = error.retryAfterMs ?? 0;
  if (!error.retryable || attempt > maxRetries || asked > maxWaitMs) return undefined;
  return asked > 0 ? Math.min(maxWaitMs, asked + random() * 1000) : backoffDelay(attempt, random);
}
