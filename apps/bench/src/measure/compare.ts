import type { ContenderId } from '../contenders/contenders.ts';
import type { Team } from './createTeam.ts';
import { spread, type Spread } from './spread.ts';
import type { Cost, Reading } from './task.ts';

/** A sample is made of as many answers as it takes to cost this much. */
const sampleMicros = 50_000;
/** Who needs longer than this takes part in the first rounds only, so that a run ends. */
const slowMicros = 200_000;
const slowRounds = 3;

export interface Standing {
  readonly id: ContenderId;
  /** What it costs, divided by what the first contender costs in the same round. */
  readonly ratio: Spread;
  /** Microseconds of processor time a delta. */
  readonly micros: Spread;
  /** Microseconds on the wall a delta. */
  readonly wallMicros: Spread;
}

/**
 * Has the contenders read the same answer in turn, round after round, so that whatever else the machine
 * does meets all of them. The first is what the others are compared with.
 */
export async function compare(
  team: Team,
  ids: readonly ContenderId[],
  reading: Reading,
  rounds: number,
): Promise<Standing[]> {
  const entries: { id: ContenderId; times: number; rounds: number; samples: Cost[] }[] = [];
  for (const id of ids) {
    const warm = await team.ask(id, { type: 'read', ...reading });
    const isPeer = !id.startsWith('bare-') && !id.startsWith('kit-');
    entries.push({
      id,
      times: Math.ceil(sampleMicros / warm.micros),
      rounds: isPeer && warm.wallMicros > slowMicros ? Math.min(slowRounds, rounds) : rounds,
      samples: [],
    });
  }
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < entries.length; turn++) {
      const entry = entries[(round + turn) % entries.length]!;
      if (round >= entry.rounds) continue;
      const { id, times, samples } = entry;
      samples.push(await team.ask(id, { type: 'read', times, ...reading }));
    }
  }
  const base = entries[0]!.samples;
  return entries.map(({ id, samples }) => ({
    id,
    ratio: spread(samples.map(({ micros }, round) => micros / base[round]!.micros)),
    micros: spread(samples.map(({ micros }) => micros / reading.deltas)),
    wallMicros: spread(samples.map(({ wallMicros }) => wallMicros / reading.deltas)),
  }));
}
