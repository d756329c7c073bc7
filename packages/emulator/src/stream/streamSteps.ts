import { findFault, type Fault } from '../faults/Fault.ts';
import { createWriter } from './createWriter.ts';
import { interrupt } from './interrupt.ts';
import { textStep, type Step } from './Step.ts';
import { travel } from './travel.ts';
import { withComments } from './withComments.ts';
import { withMark } from './withMark.ts';
import type { WireEvent } from './WireEvent.ts';

export interface StreamPlan {
  readonly events: Iterable<WireEvent>;
  /** How many of the events are content. */
  readonly pieces: number;
  /** The records that tell of an error in mid-stream, in the form of the endpoint. */
  readonly failure: readonly WireEvent[];
}

/** What to send for a stream of events when the given faults act on it. */
export function streamSteps(
  { events, pieces, failure }: StreamPlan,
  faults: readonly Fault[],
  msPerPiece: number,
): Iterable<Step> {
  const steps = interrupt(ended(events, faults), {
    faults,
    pieces,
    failure,
    msPerPiece,
    write: createWriter(faults),
  });
  return travel(withComments(withMark(steps, faults), faults), faults);
}

/** What to send for a reply in one piece when the given faults act on it: half of it, for most. */
export const textSteps = (whole: string, faults: readonly Fault[]): Iterable<Step> =>
  travel(halfSteps(whole, faults), faults);

/** The events without the markers of the end that a fault leaves out. */
function* ended(events: Iterable<WireEvent>, faults: readonly Fault[]): Generator<WireEvent> {
  const noDone = findFault(faults, 'no-done') !== undefined;
  const noFinish = findFault(faults, 'no-finish');
  const limit = noFinish?.after ?? Infinity;
  let sent = 0;

  for (const event of events) {
    if (event.kind === 'content') sent += 1;
    if (event.kind === 'done' && noDone) continue;
    if (event.kind === 'finish' && noFinish) continue;
    // What closes a part would tell the rest of it.
    if (event.kind === 'content' ? sent > limit : event.kind === 'frame' && sent >= limit) continue;
    yield event;
  }
}

function* halfSteps(whole: string, faults: readonly Fault[]): Generator<Step> {
  const fault = findFault(faults, 'cut', 'reset', 'stall');
  const half = fault ? whole.length >> 1 : whole.length;
  yield textStep(whole.slice(0, half));
  switch (fault?.type) {
    case 'cut':
      yield { type: 'end', ending: 'cut' };
      break;
    case 'reset':
      yield { type: 'end', ending: 'reset', hard: fault.hard };
      break;
    case 'stall':
      yield { type: 'wait', ms: fault.ms ?? Infinity };
      yield textStep(whole.slice(half));
      yield { type: 'end', ending: 'complete' };
      break;
    case undefined:
      yield { type: 'end', ending: 'complete' };
      break;
    default:
      fault satisfies never;
  }
}
