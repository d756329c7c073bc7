import { type Data, isData } from '../data/own.ts';

// Read at every event: a name that is written out is found several times faster than one looked up.

/** The choice that is shown: index 0, also when it does not say so. */
export function firstChoice(event: unknown): Data | undefined {
  const choices = isData(event) && event.choices;
  return Array.isArray(choices) ? choices.find(isFirst) : undefined;
}

/** What the first choice adds. A plain reply says in `message` what a stream says in `delta`. */
export function choiceDelta(choice: Data | undefined): unknown {
  return choice?.delta ?? choice?.message;
}

function isFirst(choice: unknown): choice is Data {
  return isData(choice) && Number(choice.index ?? 0) === 0;
}
