import type { ContenderId } from '../contenders/contenders.ts';
import type { Team } from './createTeam.ts';
import { spread, type Spread } from './spread.ts';
import type { Reading } from './task.ts';

/** What the last tenth of an answer costs, divided by what the first costs. */
export async function compareTenths(
  team: Team,
  id: ContenderId,
  reading: Reading,
  rounds: number,
): Promise<Spread> {
  const ratios: number[] = [];
  await team.ask(id, { type: 'read', ...reading });
  for (let round = 0; round < rounds; round++) {
    const tenths = await team.ask(id, { type: 'tenths', ...reading });
    ratios.push(tenths.at(-1)! / tenths[0]!);
  }
  return spread(ratios);
}
