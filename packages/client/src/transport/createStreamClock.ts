/** How long a stream may be quiet, in milliseconds. */
export interface StreamClocks {
  /** Without a single byte. Comments count as bytes. */
  readonly idleTimeoutMs: number;
  /** Without an event that carries something. */
  readonly progressTimeoutMs: number;
}

export interface StreamClock {
  /** `read`, unless the stream stays quiet for too long first: then it rejects. */
  race<T>(read: Promise<T>): Promise<T>;
  /** An event carried something. */
  progress(): void;
  /** From now on wait this long at the most. */
  hurry(ms: number): void;
  stop(): void;
}

/**
 * Watches one stream. Time is measured on a monotonic clock since the last byte was seen, and a stall
 * is only called after the page had a chance to read: a tab that slept wakes with bytes in its queue.
 */
export function createStreamClock(
  { idleTimeoutMs, progressTimeoutMs }: StreamClocks,
  stalled: () => Error,
): StreamClock {
  let lastByteAt = performance.now();
  let lastProgressAt = lastByteAt;
  let idleMs = idleTimeoutMs;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stall: ((error: Error) => void) | undefined;

  const remaining = (): number =>
    Math.min(lastByteAt + idleMs, lastProgressAt + progressTimeoutMs) - performance.now();

  function arm(): void {
    clearTimeout(timer);
    timer = setTimeout(ring, Math.max(0, remaining()));
  }

  function ring(): void {
    if (remaining() > 0) return arm();
    timer = setTimeout(() => {
      if (remaining() > 0) arm();
      else stall?.(stalled());
    }, 0);
  }

  return {
    async race(read) {
      if (timer === undefined) arm();
      const result = await Promise.race([
        read,
        new Promise<never>((_, reject) => void (stall = reject)),
      ]);
      lastByteAt = performance.now();
      return result;
    },
    progress: () => void (lastProgressAt = performance.now()),
    hurry(ms) {
      idleMs = Math.min(idleMs, ms);
      arm();
    },
    stop: () => clearTimeout(timer),
  };
}
