import { isData, own, ownList } from '../data/own.ts';

/** The choice that is shown: index 0, also when it does not say so. */
export function firstChoice(event: unknown): unknown {
  for (const choice of ownList(event, 'choices')) {
    if (isData(choice) && Number(own(choice, 'index') ?? 0) === 0) return choice;
  }
  return undefined;
}

/** What the first choice adds. A plain reply says in `message` what a stream says in `delta`. */
export function choiceDelta(choice: unknown): unknown {
  return own(choice, 'delta') ?? own(choice, 'message');
}
