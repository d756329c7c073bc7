import type { ContenderId } from '../contenders/contenders.ts';
import type { Standing } from '../measure/compare.ts';
import type { Spread } from '../measure/spread.ts';
import type { Comparison, Growth } from '../plan.ts';

/** Everything one run has found, as it is written to `results.json`. */
export interface Results {
  readonly machine: Machine;
  /** The measured packages. */
  readonly versions: Readonly<Record<string, string>>;
  readonly comparisons: readonly ComparisonResult[];
  readonly growths: readonly GrowthResult[];
  readonly heaps: readonly HeapResult[];
  readonly seconds: number;
}

export interface Machine {
  /** ISO 8601, in UTC. */
  readonly date: string;
  readonly node: string;
  readonly processor: string;
  readonly cores: number;
  /** The load averages before and after. */
  readonly loads: readonly [before: number, after: number];
}

export interface ComparisonResult extends Omit<Comparison, 'chunkBytes'> {
  readonly cuts: readonly {
    readonly chunkBytes: number;
    readonly standings: readonly Standing[];
  }[];
}

export interface GrowthResult extends Growth {
  readonly ratio: Spread;
}

export interface HeapResult {
  readonly contender: ContenderId;
  /** MiB of stream read, and bytes of heap in use by then. */
  readonly marks: readonly number[];
  readonly bytes: readonly number[];
}
