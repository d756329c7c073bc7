import type { ContenderId } from './contenders.ts';
import type { TextName } from './texts/texts.ts';

export interface Plan {
  readonly texts: readonly TextName[];
  readonly contenders: readonly ContenderId[];
  /** In deltas, longest first. Who cannot write one within the cap is tried with the next. */
  readonly lengths: readonly number[];
  /** How often time is measured; calls are counted once, since they do not vary. */
  readonly rounds: number;
  /** The same for those whose cost is far from the goals, and takes most of the time. */
  readonly peerRounds: number;
  /** Deltas that arrive within a frame: 16 are a thousand a second at 60 frames a second. */
  readonly perFrame: number;
  /** Of the main thread's time, for one message. */
  readonly capSeconds: number;
}

const everything: Pick<Plan, 'perFrame' | 'capSeconds'> = { perFrame: 16, capSeconds: 15 };

export type Filters = Pick<Plan, 'texts' | 'contenders'>;

export function fullPlan(filters: Filters): Plan {
  return { ...everything, ...filters, lengths: [16_000, 4_000, 1_000], rounds: 3, peerRounds: 1 };
}

/** For a look while working. */
export function quickPlan(filters: Filters): Plan {
  return {
    ...everything,
    ...filters,
    lengths: [4_000, 1_000],
    rounds: 1,
    peerRounds: 1,
    capSeconds: 6,
  };
}
