import { isData, own, ownList } from '../data/own.ts';

/** The choice that is shown: index 0, also when it does not say so. */
export function firstChoice(event: unknown): unknown {
  return ownList(event, 'choices').find(
    (choice) => isData(choice) && Number(own(choice, 'index') ?? 0) === 0,
  );
}

/** What the first choice adds. A plain reply says in `message` what a stream says in `delta`. */
export function choiceDelta(choice: unknown): unknown {
  return own(choice, 'delta') ?? own(choice, 'message');
}
