import { findFault, type Fault, type StreamFault } from '../faults/Fault.ts';
import type { Step } from './Step.ts';
import { createEncoder, type WireEvent } from './WireEvent.ts';

export interface StreamPlan {
  readonly events: Iterable<WireEvent>;
  /** How many of the events are content. */
  readonly pieces: number;
  /** The records that tell of an error in mid-stream, in the form of the endpoint. */
  readonly failure: readonly WireEvent[];
}

/** What to send for a stream of events when the given faults act on it. */
export function* streamSteps(plan: StreamPlan, faults: readonly Fault[]): Generator<Step> {
  const encode = createEncoder(findFault(faults, 'crlf') ? '\r\n' : '\n');
  const fault = findFault(faults, 'cut', 'reset', 'stall', 'mid-error');
  const events = fault ? untilPiece(plan.events, fault.after ?? plan.pieces >> 1) : plan.events;
  const withoutDone = findFault(faults, 'no-done') !== undefined;

  for (const event of events) {
    if (event.kind === 'done' && withoutDone) continue;
    const tokens = event.kind === 'content' ? 1 : 0;
    const decides = event.kind === 'finish' ? 'complete' : undefined;
    yield { type: 'text', text: encode(event), tokens, decides };
  }
  if (fault?.type === 'mid-error') {
    for (const event of plan.failure) {
      yield { type: 'text', text: encode(event), tokens: 0, decides: 'error' };
    }
  }
  yield lastStep(fault);
}

/** What to send for a reply in one piece when the given faults act on it: half of it, for most. */
export function* textSteps(whole: string, faults: readonly Fault[]): Generator<Step> {
  const fault = findFault(faults, 'cut', 'reset', 'stall');
  const text = fault ? whole.slice(0, whole.length >> 1) : whole;
  yield { type: 'text', text, tokens: 0 };
  yield lastStep(fault);
}

/** The events up to and with content piece number `last`, and never the finish. */
function* untilPiece(events: Iterable<WireEvent>, last: number): Generator<WireEvent> {
  let sent = 0;
  for (const event of events) {
    if (event.kind === 'finish' || (event.kind === 'content' && sent === last)) return;
    yield event;
    if (event.kind === 'content' && ++sent === last) return;
  }
}

function lastStep(fault: StreamFault | undefined): Step {
  if (fault === undefined) return { type: 'end', ending: 'complete' };
  if (fault.type === 'stall') return { type: 'stall' };
  return { type: 'end', ending: fault.type === 'mid-error' ? 'error' : fault.type };
}
