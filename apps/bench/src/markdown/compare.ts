import { type Spread, spread } from '../measure/spread.ts';
import { type ContenderId, contenders } from './contenders.ts';
import type { Counted, Measure, Tenths, Timed } from './measure.ts';
import type { Plan } from './plan.ts';
import type { TextName } from './texts/texts.ts';

/** How a contender did with a text of this length. */
export interface Standing extends Counted {
  readonly id: ContenderId;
  readonly deltas: number;
  /** Milliseconds of script an update: the median of the rounds. */
  readonly script: Tenths;
  /** Milliseconds of the main thread an update. */
  readonly total: Tenths;
  /** Against the floor of the same round: script of an update in the last tenth, */
  readonly scriptRatio: Spread;
  /** the main thread over the whole message, one update a frame, */
  readonly wholeRatio: Spread;
  /** the same with one update a delta; missing when it was not written within the cap, */
  readonly deltaRatio: Spread | undefined;
  /** and the last tenth of the main thread's time over the first, with no floor. */
  readonly growth: Spread;
  /** Milliseconds, in the best of the rounds; 0 when no task took over 50. */
  readonly longestTask: number;
  readonly shown: Timed['shown'];
}

/** What the goals and their floor are about, which is measured in every round. */
const judged: ReadonlySet<ContenderId> = new Set(['floor', 'kit', 'streamingMarkdown']);

interface Round {
  readonly timed: Timed;
  readonly perDelta: number | undefined;
}

/** Everyone with one text, at the longest length they can write within the cap. The kit and the floor are measured at each. */
export async function compare(
  measure: Measure,
  plan: Plan,
  text: TextName,
  progress: (what: string) => void,
): Promise<Standing[]> {
  const standings: Standing[] = [];
  let waiting = plan.contenders;
  for (const deltas of plan.lengths) {
    if (waiting.length === 0) break;
    const measured = plan.contenders.filter(
      (id) => id === 'floor' || id === 'kit' || waiting.includes(id),
    );
    const rounds = new Map<ContenderId, Round[]>(measured.map((id) => [id, []]));
    for (let round = 0; round < plan.rounds; round++) {
      for (const contender of rounds.keys()) {
        if (!judged.has(contender) && round >= plan.peerRounds) continue;
        progress(
          `${text}, ${deltas} deltas, round ${round + 1} of ${plan.rounds}: ${contenders[contender].name}`,
        );
        const task = { ...plan, contender, text, deltas };
        const timed = await measure.time(task);
        if (timed) await addRound(rounds.get(contender)!, timed, () => measure.timeDeltas(task));
        else rounds.delete(contender);
      }
    }

    const floor = rounds.get('floor')!;
    for (const [contender, own] of rounds) {
      progress(`${text}, ${deltas} deltas, calls: ${contenders[contender].name}`);
      const counted = await measure.count({ ...plan, contender, text, deltas });
      if (counted) standings.push({ ...counted, ...summarize(own, floor), id: contender, deltas });
    }
    waiting = waiting.filter((id) => !standings.some((standing) => standing.id === id));
  }
  return standings;
}

/** Who was too slow with one update a delta is not asked again. */
async function addRound(
  before: Round[],
  timed: Timed,
  timeDeltas: () => Promise<number | undefined>,
): Promise<void> {
  const tooSlow = before.some(({ perDelta }) => perDelta === undefined);
  before.push({ timed, perDelta: tooSlow ? undefined : await timeDeltas() });
}

function summarize(rounds: readonly Round[], floor: readonly Round[]) {
  const timed = rounds.map((round) => round.timed);
  const over = (value: (round: Round) => number) =>
    spread(rounds.map((round, at) => value(round) / value(floor[at]!)));
  const perDelta = rounds.every((round) => round.perDelta !== undefined);
  return {
    script: medians(timed.map(({ script }) => script)),
    total: medians(timed.map(({ total }) => total)),
    scriptRatio: over((round) => round.timed.script.last),
    wholeRatio: over((round) => round.timed.whole.total),
    deltaRatio: perDelta ? over((round) => round.perDelta!) : undefined,
    growth: spread(timed.map(({ total }) => total.last / total.first)),
    longestTask: Math.min(...timed.map(({ shown }) => shown.longestTask)),
    shown: timed.at(-1)!.shown,
  };
}

function medians(tenths: readonly Tenths[]): Tenths {
  return {
    first: spread(tenths.map(({ first }) => first)).median,
    last: spread(tenths.map(({ last }) => last)).median,
  };
}
