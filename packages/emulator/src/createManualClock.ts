import type { Clock } from './clock.ts';

/** A clock that stands still until a test moves it. */
export interface ManualClock extends Clock {
  /** How many wait for time to pass. Where it is 0, an answer has ended, or has not got that far yet. */
  readonly sleeping: number;
  /**
   * Let `ms` milliseconds pass. Whoever sleeps wakes when its time has come, in that order, and may
   * sleep again on the way. Resolves when nobody in this process has anything left to do before then;
   * what travels over a socket arrives later.
   *
   * @throws {RangeError} when `ms` is below 0: time does not run back.
   */
  advance(ms: number): Promise<void>;
}

interface Sleeper {
  readonly due: number;
  readonly wake: () => void;
}

/**
 * A clock for the `clock` option that tests drive: speed, limits, quotas and background jobs all run
 * on it.
 *
 * @param startMs the first time it tells, in milliseconds since 1970
 */
export function createManualClock(startMs = 0): ManualClock {
  const sleepers = new Set<Sleeper>();
  let now = startMs;

  const next = (until: number): Sleeper | undefined =>
    [...sleepers]
      .filter(({ due }) => due <= until)
      .reduce<Sleeper | undefined>(
        (first, sleeper) => (first && first.due <= sleeper.due ? first : sleeper),
        undefined,
      );

  return {
    get sleeping() {
      return sleepers.size;
    },
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal.aborted || ms <= 0) return resolve();
        const sleeper: Sleeper = {
          due: now + ms,
          wake() {
            sleepers.delete(sleeper);
            signal.removeEventListener('abort', sleeper.wake);
            resolve();
          },
        };
        sleepers.add(sleeper);
        signal.addEventListener('abort', sleeper.wake);
      }),
    async advance(ms) {
      if (!(ms >= 0)) throw new RangeError(`advance takes 0 or more, received ${ms}`);
      const until = now + ms;
      await settled();
      for (let sleeper = next(until); sleeper; sleeper = next(until)) {
        now = sleeper.due;
        sleeper.wake();
        await settled();
      }
      now = until;
    },
  };
}

/** Resolves after everything that is already on its way. No timer, so that faked ones do not hold it up. */
const settled = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
