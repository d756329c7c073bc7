import { vi } from 'vitest';
import { createCase } from './createCase.ts';
import { breathe } from './createWitness.ts';
import { playCase } from './playCase.ts';

export interface FuzzOptions {
  /** The first seed; the following cases count up from it. */
  readonly from: number;
  readonly count: number;
  /** No further case begins after so many milliseconds. @default Infinity */
  readonly boundMs?: number;
}

export interface FuzzRun {
  readonly cases: number;
  readonly requests: number;
  readonly ms: number;
  /** For each case that went wrong: its seed, what went wrong, and the case. */
  readonly failures: readonly string[];
}

/** Plays so many cases, in a time of our own that moves when nothing else does. */
export async function runCases(options: FuzzOptions): Promise<FuzzRun> {
  const { from, count, boundMs = Infinity } = options;
  const failures: string[] = [];
  const unhandled: unknown[] = [];
  const onUnhandled = (thrown: unknown): void => void unhandled.push(thrown);
  const begun = process.hrtime.bigint();
  const elapsed = (): number => Number((process.hrtime.bigint() - begun) / 1_000_000n);
  let [cases, requests] = [0, 0];

  process.on('unhandledRejection', onUnhandled);
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
  });
  try {
    for (; cases < count && elapsed() < boundMs; cases++) {
      const fuzz = createCase(from + cases);
      const played = await playCase(fuzz).catch((thrown: Error) => ({
        requests: 0,
        problems: [`the case itself broke: ${thrown.stack ?? thrown.message}`],
      }));
      await breathe();
      requests += played.requests;
      const problems = [
        ...played.problems,
        ...unhandled.splice(0).map((thrown) => `unhandled: ${String(thrown)}`),
      ];
      if (problems.length > 0) {
        failures.push(`seed ${fuzz.seed}: ${problems.join('; ')}\n${JSON.stringify(fuzz)}`);
        vi.clearAllTimers();
      }
    }
  } finally {
    vi.useRealTimers();
    process.off('unhandledRejection', onUnhandled);
  }
  return { cases, requests, ms: elapsed(), failures };
}
