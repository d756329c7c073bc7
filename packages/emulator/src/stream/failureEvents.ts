import type { FaultOf } from '../faults/Fault.ts';
import type { WireEvent } from './WireEvent.ts';

interface Failure {
  readonly error: Readonly<Record<string, unknown>>;
}

/** The records that tell of an error in mid-stream, in the form and the words that the fault asks for. */
export function failureEvents(
  failure: readonly WireEvent[],
  fault: FaultOf<'mid-error'>,
): readonly WireEvent[] {
  const events = failure.map((event) => inWordsOf(fault, event));
  const error = events.map(({ data }) => data).find(isFailure)?.error;
  if (error === undefined) return events;

  switch (fault.form) {
    case undefined:
      return events;
    case 'event':
      return [{ kind: 'frame', name: 'error', data: { error } }];
    case 'bare':
      return [{ kind: 'frame', data: { error } }];
    case 'flat': {
      // The error's own type has no place beside the record's.
      const { type: _, ...rest } = error;
      return [{ kind: 'frame', name: 'error', data: { param: null, ...rest } }];
    }
    case 'failed': {
      const failed = events.filter(({ name }) => name === 'response.failed');
      return failed.length > 0 ? failed : events;
    }
    default:
      return fault.form satisfies never;
  }
}

const isFailure = (data: object | undefined): data is Failure =>
  data !== undefined && 'error' in data && typeof data.error === 'object';

function inWordsOf({ code, errorType }: FaultOf<'mid-error'>, event: WireEvent): WireEvent {
  const words = {
    ...(code !== undefined && { code }),
    ...(errorType !== undefined && { type: errorType }),
  };
  const { data } = event;
  if (isFailure(data)) return { ...event, data: { ...data, error: { ...data.error, ...words } } };
  if (data === undefined || !('response' in data)) return event;
  const response = data.response as Failure;
  return {
    ...event,
    data: {
      ...data,
      response: { ...response, error: { ...response.error, ...(code !== undefined && { code }) } },
    },
  };
}
