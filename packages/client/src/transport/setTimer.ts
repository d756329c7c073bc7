/** Timers hold their delay in 31 bits: a longer one would fire at once. */
const maxDelayMs = 2 ** 31 - 1;

/** `setTimeout` for any delay: one that is too long for a timer (or `Infinity`) ends as late as can be. */
export function setTimer(ring: () => void, ms: number): ReturnType<typeof setTimeout> {
  return setTimeout(ring, Math.min(ms, maxDelayMs));
}
