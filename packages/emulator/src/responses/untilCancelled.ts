import type { ResponseObject } from '@nusantara-ai/client/wire';
import { done, type WireEvent } from '../stream/WireEvent.ts';

/** The events of a response until somebody cancels it, which ends them by an event of its own. */
export function* untilCancelled(
  events: Iterable<WireEvent>,
  read: () => ResponseObject,
): Generator<WireEvent> {
  for (const event of events) {
    const response = read();
    if (response.status === 'cancelled') {
      yield { kind: 'finish', name: 'response.cancelled', data: { response } };
      yield done;
      return;
    }
    yield event;
  }
}
