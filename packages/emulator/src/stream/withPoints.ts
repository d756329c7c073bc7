import type { Point } from '../faults/Fault.ts';
import type { WireEvent } from './WireEvent.ts';

/** What a stream passes on its way: a record, or a place between two. */
export type Passing =
  | { readonly type: 'event'; readonly event: WireEvent }
  | { readonly type: 'point'; readonly point: Point };

/** The events with the points between them. Every number from 0 to that of the last piece comes once. */
export function* withPoints(events: Iterable<WireEvent>): Generator<Passing> {
  let sent = 0;
  let begun = false;

  yield at('head');
  for (const event of events) {
    if (!begun && event.kind !== 'frame') {
      begun = true;
      yield at(0);
    }
    yield { type: 'event', event };
    if (event.kind === 'content') yield at(++sent);
    if (event.kind === 'finish') yield at('finish');
  }
  yield at('done');
}

const at = (point: Point): Passing => ({ type: 'point', point });
