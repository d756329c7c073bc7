import type { ContenderId } from './contenders.ts';
import type { Pace } from './serveAnswers.ts';

export const cases = ['threads', 'streams'] as const;

export type Case = (typeof cases)[number];

export interface Plan {
  readonly cases: readonly Case[];
  readonly contenders: readonly ContenderId[];
  /** Lengths of threads, in messages, the shortest first. Who cannot show one within the cap is spared the next. */
  readonly messages: readonly number[];
  /** The slowest first, with the same sparing. The last has no limit, and is long enough for that. */
  readonly paces: readonly Pace[];
  readonly rounds: number;
  /** The peers are far from the kit, and take most of the time. */
  readonly peerRounds: number;
  readonly capSeconds: number;
}

type Filters = Pick<Plan, 'cases' | 'contenders'>;

export function fullPlan(filters: Filters): Plan {
  return {
    ...filters,
    messages: [200, 1_000, 5_000],
    paces: [
      { deltas: 300, perSecond: 50 },
      { deltas: 1_000, perSecond: 200 },
      { deltas: 4_000, perSecond: 1_000 },
      { deltas: 20_000, perSecond: Infinity },
    ],
    rounds: 3,
    peerRounds: 1,
    capSeconds: 60,
  };
}

/** For a look while working. */
export function quickPlan(filters: Filters): Plan {
  return {
    ...filters,
    messages: [200, 1_000],
    paces: [
      { deltas: 400, perSecond: 200 },
      { deltas: 10_000, perSecond: Infinity },
    ],
    rounds: 1,
    peerRounds: 1,
    capSeconds: 40,
  };
}
