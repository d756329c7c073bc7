import { findFaults, type Fault, type Point, type StreamFault } from '../faults/Fault.ts';
import { failureEvents } from './failureEvents.ts';
import { textStep, type Step } from './Step.ts';
import type { WireEvent } from './WireEvent.ts';
import { withPoints } from './withPoints.ts';

export interface InterruptOptions {
  readonly faults: readonly Fault[];
  /** How many of the events are content. */
  readonly pieces: number;
  /** The records that tell of an error in mid-stream, in the form of the endpoint. */
  readonly failure: readonly WireEvent[];
  /** How long a piece takes. */
  readonly msPerPiece: number;
  /** Turns an event into text. */
  readonly write: (event: WireEvent) => string;
}

/** What to send for a stream of events, with what happens to it on the way, to its end. */
export function* interrupt(
  events: Iterable<WireEvent>,
  options: InterruptOptions,
): Generator<Step> {
  const faults = findFaults(options.faults, 'cut', 'reset', 'stall', 'mid-error', 'insert');
  const isAt = (fault: StreamFault, point: Point): boolean =>
    point === pointOf(fault, options.pieces);
  let half: 'event' | 'character' | undefined;

  for (const passing of withPoints(events)) {
    if (passing.type === 'event') {
      const { isWritten = false, kind } = passing.event;
      const text = options.write(passing.event);
      if (half !== undefined) {
        yield { type: 'bytes', bytes: firstHalf(text, half) };
        yield { type: 'end', ending: 'cut' };
        return;
      }
      if (kind === 'content' && !isWritten) yield { type: 'wait', ms: options.msPerPiece };
      if (text !== '') yield textStep(text, kind === 'finish' ? 'complete' : undefined);
      continue;
    }
    for (const fault of faults.filter((fault) => isAt(fault, passing.point))) {
      if (fault.type === 'cut' && fault.inside !== undefined) {
        half = fault.inside;
        continue;
      }
      yield* happening(fault, options);
      if (fault.type !== 'insert' && fault.type !== 'stall') return;
    }
  }
  yield { type: 'end', ending: 'complete' };
}

function* happening(fault: StreamFault, { failure, write }: InterruptOptions): Generator<Step> {
  switch (fault.type) {
    case 'insert':
      yield* insertion(fault);
      break;
    case 'stall':
      yield { type: 'wait', ms: fault.ms ?? Infinity };
      break;
    case 'mid-error':
      for (const event of failureEvents(failure, fault)) yield textStep(write(event), 'error');
      yield { type: 'end', ending: 'error' };
      break;
    case 'reset':
      yield { type: 'end', ending: 'reset', hard: fault.hard };
      break;
    case 'cut':
      yield { type: 'end', ending: 'cut' };
      break;
    default:
      fault satisfies never;
  }
}

function pointOf({ after }: StreamFault, pieces: number): Point {
  return typeof after === 'string' ? after : Math.min(after ?? pieces >> 1, pieces);
}

const encoder = new TextEncoder();
/** Half of a character of four bytes. */
const halfWave = encoder.encode('🌊').subarray(0, 2);

/** The first half of a record; with `character`, it ends within one. */
function firstHalf(text: string, inside: 'event' | 'character'): Uint8Array<ArrayBuffer> {
  const half = encoder.encode(text.slice(0, text.length >> 1));
  return inside === 'event' ? half : Uint8Array.of(...half, ...halfWave);
}

function* insertion({
  text = '',
  hex = '',
  repeat = 1,
}: Extract<StreamFault, { type: 'insert' }>): Generator<Step> {
  const tail = (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  const bytes = Uint8Array.of(...encoder.encode(text), ...tail);
  for (let i = 0; i < repeat; i++) yield { type: 'bytes', bytes };
}
