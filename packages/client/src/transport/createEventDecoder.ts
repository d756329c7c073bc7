import { createParser } from 'eventsource-parser';

/** The largest event that is taken, in characters. */
const maxEventLength = 16 * 1024 * 1024;

export interface EventDecoder {
  /** Tells the records that these bytes complete, in order. */
  push(bytes: Uint8Array): void;
  /** Tells the record that the end of the bytes completes, if any: one without its blank line. */
  end(): void;
  /** All of the text, when it begins like JSON and no record was in it. */
  document(): string;
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
 * the same. Time and memory are linear in the bytes. When an event outgrows 16 MiB of text, what there
 * was of it is gone, `overflow` is told, and nothing more is taken.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation
 */
export function createEventDecoder(
  /** `name` is what the record's `event` field says, `data` its data lines, joined with LF. */
  take: (name: string, data: string) => void,
  overflow: () => void,
): EventDecoder {
  const utf8 = new TextDecoder();
  let endedInReturn = false;
  let isOverfull = false;
  /** What came, as long as it may be a JSON document: not once there was a record or another line. */
  let document = '';
  let mayBeDocument = true;
  const position: { -readonly [Key in keyof StreamPosition]: StreamPosition[Key] } = {};
  const parser = createParser({
    onEvent({ id, event = '', data }) {
      mayBeDocument = false;
      if (id !== undefined) position.lastEventId = id || undefined;
      take(event, data);
    },
    onRetry: (retryMs) => void (position.retryMs = retryMs),
    onError({ type }) {
      if (type !== 'max-buffer-size-exceeded') return;
      isOverfull = true;
      overflow();
    },
    maxBufferSize: maxEventLength,
  });

  function feed(text: string): void {
    if (mayBeDocument) keep(text);
    if (text !== '' && !isOverfull) parser.feed(unifyLineEnds(text));
  }

  function keep(text: string): void {
    const isFirst = document === '';
    document += isFirst ? text.trimStart() : text;
    if (isFirst) mayBeDocument = /^[{[]?$/.test(document.charAt(0));
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
    push: (bytes) => feed(utf8.decode(bytes, { stream: true })),
    end: () => feed(`${utf8.decode()}\n\n`),
    document: () => (mayBeDocument ? document : ''),
    position,
  };
}
