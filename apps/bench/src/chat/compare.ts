import type { Browser } from 'playwright';
import { type Spread, spread } from '../measure/spread.ts';
import { type ContenderId, contenders } from './contenders.ts';
import type { Measure, Streamed, Thread } from './measure.ts';
import type { Plan } from './plan.ts';
import type { Pace } from './serveAnswers.ts';

/** Medians of the rounds, and what they were to the floor of the same round. */
export interface Standing<Measured> {
  readonly id: ContenderId;
  readonly median: Measured;
  readonly ofFloor: Readonly<Record<keyof Measured, Spread>>;
}

interface Comparison<Measured> {
  readonly standings: readonly Standing<Measured>[];
  /** Who took longer than the cap, now or before. */
  readonly tooSlow: readonly ContenderId[];
}

export interface ThreadResult extends Comparison<Thread> {
  readonly messages: number;
}

export interface StreamResult extends Comparison<Streamed> {
  readonly pace: Pace;
}

type Progress = (what: string) => void;

/** Threads of growing length. Whoever could not show one in time is spared the longer ones. */
export async function compareThreads(
  browser: Browser,
  measure: Measure,
  plan: Plan,
  progress: Progress,
): Promise<ThreadResult[]> {
  const results: ThreadResult[] = [];
  let ids = plan.contenders;
  for (const messages of plan.messages) {
    const standings = await inTurns(ids, plan, (id, round) => {
      progress(`${messages} messages, round ${round}: ${contenders[id].name}`);
      return measure.thread(browser, id, messages, plan.capSeconds);
    });
    ids = standings.map(({ id }) => id);
    results.push({ messages, standings, tooSlow: without(plan.contenders, ids) });
  }
  return results;
}

/** Answers at each pace. Whoever could not show one in time is spared the faster ones. */
export async function compareStreams(
  browser: Browser,
  measure: Measure,
  plan: Plan,
  progress: Progress,
): Promise<StreamResult[]> {
  const results: StreamResult[] = [];
  let ids = plan.contenders;
  for (const pace of plan.paces) {
    const standings = await inTurns(ids, plan, (id, round) => {
      progress(`${pace.perSecond} deltas a second, round ${round}: ${contenders[id].name}`);
      return measure.stream(browser, id, pace, plan.capSeconds);
    });
    ids = standings.map(({ id }) => id);
    results.push({ pace, standings, tooSlow: without(plan.contenders, ids) });
  }
  return results;
}

/** Everyone measured once a round, one after the other. Who was too slow once is left out. */
async function inTurns<Measured extends object>(
  ids: readonly ContenderId[],
  { rounds, peerRounds }: Plan,
  measure: (id: ContenderId, round: number) => Promise<Measured | undefined>,
): Promise<Standing<Measured>[]> {
  const measured = new Map<ContenderId, Measured[]>(ids.map((id) => [id, []]));
  for (let round = 1; round <= rounds; round++) {
    for (const id of measured.keys()) {
      if (contenders[id].kind === 'peer' && round > peerRounds) continue;
      const found = await measure(id, round);
      if (found) measured.get(id)!.push(found);
      else measured.delete(id);
    }
  }
  const floor = measured.get('floor')!;
  return [...measured].map(([id, found]) => {
    const keys = Object.keys(found[0]!) as (keyof Measured)[];
    const over = (values: (key: keyof Measured) => unknown) =>
      Object.fromEntries(keys.map((key) => [key, values(key)]));
    const of = (one: Measured, key: keyof Measured) => one[key] as number;
    return {
      id,
      median: over((key) => spread(found.map((one) => of(one, key))).median) as Measured,
      ofFloor: over((key) =>
        spread(found.map((one, at) => of(one, key) / of(floor[at]!, key))),
      ) as Standing<Measured>['ofFloor'],
    };
  });
}

function without(ids: readonly ContenderId[], others: readonly ContenderId[]): ContenderId[] {
  return ids.filter((id) => !others.includes(id));
}
