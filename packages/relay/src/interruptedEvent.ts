import type { ErrorBody } from '@nusantara-ai/client/wire';
import type { EventPosition } from './eventPosition.ts';

/**
 * What brings an unfinished event to its end. A line cut short cannot be taken back, so its event is
 * renamed: nobody then takes half of an event for a whole one. The CR is an empty line even right
 * after another CR, where a lone LF would belong to it.
 */
const CLOSING: Readonly<Record<EventPosition, string>> = {
  'between-events': '',
  'at-line-start': '\r\n',
  'inside-line': '\nevent: truncated\n\n',
};

/** The last words of a stream that the API broke off, for readers of either endpoint. */
export function interruptedEvent(position: EventPosition, requestId: string): string {
  const data: ErrorBody = {
    type: 'error',
    error: {
      message: 'The connection to the API broke off before the answer was complete.',
      type: 'stream_interrupted',
      code: 'stream_interrupted',
      request_id: requestId,
    },
  };
  return `${CLOSING[position]}event: error\ndata: ${JSON.stringify(data)}\n\n`;
}
