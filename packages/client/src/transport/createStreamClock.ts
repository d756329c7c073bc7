import { setTimer } from './setTimer.ts';

/** How long a stream may be quiet, in milliseconds. */
export interface StreamClocks {
  /** Without a single byte. Comments count as bytes. */
  readonly idleTimeoutMs?: number;
  /** Without an event that carries something. */
  readonly progressTimeoutMs?: number;
}

export interface StreamClock {
  /** Somebody waits for the stream again. */
  resume(): void;
  /** Nobody does: a reader may take its own time. */
  pause(): void;
  /** Bytes arrived: now, on the clock of `performance.now()`. */
  heard(): number;
  /** An event carried something. */
  progress(): void;
  /** Whatever comes, it has to be over in this many milliseconds. */
  hurry(ms: number): void;
  stop(): void;
}

/**
 * Watches one stream, from the first `resume` on, at the price of a look at a monotonic clock per chunk.
 * A stall is only called after the page had a chance to read: a tab that slept wakes with bytes in its
 * queue.
 */
export function createStreamClock(
  { idleTimeoutMs = 60_000, progressTimeoutMs = 300_000 }: StreamClocks,
  stalled: () => void,
): StreamClock {
  let heardAt = performance.now();
  let progressAt = heardAt;
  let deadline = Infinity;
  let pausedAt = heardAt;
  let isWaiting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const left = (): number =>
    Math.min(heardAt + idleTimeoutMs, progressAt + progressTimeoutMs, deadline) - performance.now();

  function arm(ms: number, hadChance = false): void {
    clearTimeout(timer);
    timer = setTimer(() => ring(hadChance), ms);
  }

  function ring(hadChance: boolean): void {
    timer = undefined;
    const ms = left();
    if (!isWaiting) return;
    if (ms <= 0 && hadChance) stalled();
    else arm(Math.max(ms, 0), ms <= 0);
  }

  return {
    resume() {
      if (isWaiting) return;
      const paused = performance.now() - pausedAt;
      heardAt += paused;
      progressAt += paused;
      isWaiting = true;
      if (timer === undefined) arm(left());
    },
    pause() {
      isWaiting = false;
      pausedAt = performance.now();
    },
    heard: () => (heardAt = performance.now()),
    progress: () => void (progressAt = heardAt),
    hurry(ms) {
      deadline = Math.min(deadline, performance.now() + ms);
      arm(ms);
    },
    stop: () => clearTimeout(timer),
  };
}
