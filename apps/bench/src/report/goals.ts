import { contenders } from '../contenders/contenders.ts';
import type { ComparisonResult, GrowthResult, HeapResult, Results } from './Results.ts';

/** What the kit is held to. */
export const goals = {
  /** Of the bare loop's cost, from bytes to events. */
  events: 1.3,
  /** Of the bare loop's cost, from bytes to a finished message that somebody watched. */
  message: 2.5,
  /** Of the first tenth's cost, for the last tenth of an answer. */
  growth: 1.2,
  /** MiB of heap at the last mark beyond those at the first. */
  heapMiB: 1,
} as const;

/** The goals that were missed, in words. */
export function misses({ comparisons, growths, heaps }: Results): string[] {
  return [
    ...comparisons.flatMap(missedRatios),
    ...growths.flatMap(missedGrowth),
    ...heaps.flatMap(missedHeap),
  ];
}

function missedRatios({ subject, endpoint, deltas, cuts }: ComparisonResult): string[] {
  return cuts.flatMap(({ chunkBytes, standings }) =>
    standings
      .filter(({ id, ratio }) => id.startsWith('kit-') && ratio.median > goals[subject])
      .map(
        ({ id, ratio }) =>
          `${contenders[id].name}: ${endpoint} ${subject}, ${deltas} deltas in chunks of ${chunkBytes} B: ` +
          `${ratio.median.toFixed(2)} × the bare loop, at most ${goals[subject]} wanted`,
      ),
  );
}

function missedGrowth({ contender, deltas, chunkBytes, ratio }: GrowthResult): string[] {
  if (!contender.startsWith('kit-') || ratio.median <= goals.growth) return [];
  return [
    `${contenders[contender].name}: last tenth of ${deltas} deltas in chunks of ${chunkBytes} B: ` +
      `${ratio.median.toFixed(2)} × the first, at most ${goals.growth} wanted`,
  ];
}

function missedHeap({ contender, bytes }: HeapResult): string[] {
  const grownMiB = (bytes.at(-1)! - bytes[0]!) / 2 ** 20;
  if (grownMiB <= goals.heapMiB) return [];
  return [
    `${contenders[contender].name}: the heap grew by ${grownMiB.toFixed(1)} MiB, ` +
      `at most ${goals.heapMiB} wanted`,
  ];
}
