const baseMs = 500;
const maxMs = 20_000;

/**
 * Milliseconds to wait before retry number `attempt`, where 1 is the first: 250 to 500 for the first,
 * doubling, with jitter, so that clients that failed together do not come back together.
 */
export function backoffDelay(attempt: number, random: () => number): number {
  return Math.min(maxMs, baseMs * 2 ** (attempt - 1)) * (0.5 + random() / 2);
}
