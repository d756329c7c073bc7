import { createParser } from 'eventsource-parser';

/** The largest event that is taken, in characters. */
const maxEventLength = 16 * 1024 * 1024;

/** One record of a `text/event-stream`. */
export interface StreamRecord {
  /** What its `event` field says; '' without one. */
  readonly name: string;
  /** Its `data` lines, joined with LF. */
  readonly data: string;
}

export interface EventDecoder {
  /** The records that these bytes complete, in order. */
  push(bytes: Uint8Array): StreamRecord[];
  /** The record that the end of the bytes completes, if any: one without its blank line. */
  end(): StreamRecord[];
  /** An event outgrew 16 MiB of text: what there was of it is gone, and nothing more is taken. */
  readonly isOverfull: boolean;
  /** Where the stream is, kept up to date. */
  readonly position: StreamPosition;
}

/** From where, and when, a server that can would resume a stream. */
export interface StreamPosition {
  /** The last `id` of a record with data; `undefined` before the first, and after an empty one. */
  readonly lastEventId?: string | undefined;
  /** The last `retry` field: how long to wait before resuming, in milliseconds. */
  readonly retryMs?: number | undefined;
}

/**
 * Bytes to records, by the rules of `text/event-stream`: wherever the bytes are cut, the records are
 * the same. Time and memory are linear in the bytes.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation
 */
export function createEventDecoder(): EventDecoder {
  const utf8 = new TextDecoder();
  let records: StreamRecord[] = [];
  let endedInReturn = false;
  let isOverfull = false;
  const position: { -readonly [Key in keyof StreamPosition]: StreamPosition[Key] } = {};
  const parser = createParser({
    onEvent({ id, event = '', data }) {
      if (id !== undefined) position.lastEventId = id || undefined;
      records.push({ name: event, data });
    },
    onRetry: (retryMs) => void (position.retryMs = retryMs),
    onError: ({ type }) => void (isOverfull ||= type === 'max-buffer-size-exceeded'),
    maxBufferSize: maxEventLength,
  });

  function take(text: string): StreamRecord[] {
    if (text !== '' && !isOverfull) parser.feed(unifyLineEnds(text));
    const taken = records;
    records = [];
    return taken;
  }

  /**
   * Makes every line end a single LF. A CR that is the last character for now ends its line at once,
   * where the parser would wait for what follows; the LF that may come is then the same line end.
   */
  function unifyLineEnds(text: string): string {
    const rest = endedInReturn && text.startsWith('\n') ? text.slice(1) : text;
    endedInReturn = text.endsWith('\r');
    return rest.includes('\r') ? rest.replace(/\r\n?/g, '\n') : rest;
  }

  return {
    push: (bytes) => take(utf8.decode(bytes, { stream: true })),
    end: () => take(`${utf8.decode()}\n\n`),
    get isOverfull() {
      return isOverfull;
    },
    position,
  };
}
