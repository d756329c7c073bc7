import { createNumbering } from '../stream/createNumbering.ts';
import type { WireEvent } from '../stream/WireEvent.ts';

export interface ReplayOptions {
  /** The number of the last event that is left out. */
  readonly after: number;
  /** How many pieces of the answer have been written by now; they are not waited for again. */
  readonly written: number;
}

/** The events of a response behind one of them, with the numbers they had the first time. */
export function* replayEvents(
  events: Iterable<WireEvent>,
  { after, written }: ReplayOptions,
): Generator<WireEvent> {
  const number = createNumbering([]);
  let pieces = 0;

  for (const event of events) {
    const { data } = number(event);
    if (event.kind === 'content') pieces += 1;
    const { sequence_number: sequence = Infinity } = (data ?? {}) as { sequence_number?: number };
    if (sequence <= after) continue;
    yield { ...event, data, numbered: false, isWritten: pieces <= written };
  }
}
