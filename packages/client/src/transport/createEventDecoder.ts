import { createParser, type EventSourceMessage } from 'eventsource-parser';

/** The largest event that is taken, in characters. */
export const maxEventLength: number = 16 * 1024 * 1024;

/** Thrown when an event outgrows {@link maxEventLength}. */
export class EventTooLargeError extends Error {}

export interface EventDecoder {
  /** The events that these bytes complete, in order. */
  push(bytes: Uint8Array): EventSourceMessage[];
  /** The event that the end of the bytes completes, if any: one without its blank line. */
  end(): EventSourceMessage[];
}

/**
 * Bytes to server-sent events, by the rules of `text/event-stream`: wherever the bytes are cut, the
 * events are the same.
 */
export function createEventDecoder(): EventDecoder {
  const decoder = new TextDecoder();
  let events: EventSourceMessage[] = [];
  let endedInReturn = false;
  let tooLarge = false;
  const parser = createParser({
    onEvent: (event) => void events.push(event),
    onError: (error) => void (tooLarge ||= error.type === 'max-buffer-size-exceeded'),
    maxBufferSize: maxEventLength,
  });

  function feed(text: string): void {
    if (text === '') return;
    parser.feed(unifyLineEnds(text));
    if (tooLarge) throw new EventTooLargeError();
  }

  /**
   * Makes every line end a single LF. A CR that is the last character for now ends its line at once;
   * the LF that may follow in the next chunk is then the same line end, not another.
   */
  function unifyLineEnds(text: string): string {
    const rest = endedInReturn && text.startsWith('\n') ? text.slice(1) : text;
    endedInReturn = text.endsWith('\r');
    return rest.includes('\r') ? rest.replace(/\r\n?/g, '\n') : rest;
  }

  function take(): EventSourceMessage[] {
    const taken = events;
    events = [];
    return taken;
  }

  return {
    push(bytes) {
      feed(decoder.decode(bytes, { stream: true }));
      return take();
    },
    end() {
      feed(`${decoder.decode()}\n\n`);
      return take();
    },
  };
}
