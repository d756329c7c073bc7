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
  /** The last `id` field; `undefined` before the first, and after an empty one. */
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
  /** The line that has not ended yet. Joined once: looking at it for each chunk would be quadratic. */
  let unfinished: string[] = [];
  let unfinishedLength = 0;
  let name = '';
  let data: string | undefined;
  const position: { -readonly [Key in keyof StreamPosition]: StreamPosition[Key] } = {};
  let isOverfull = false;

  function feed(chunk: string): void {
    if (isOverfull) return;
    const text = unifyLineEnds(chunk);
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      let line = text.slice(start, end);
      if (unfinishedLength > 0) {
        line = unfinished.join('') + line;
        unfinished = [];
        unfinishedLength = 0;
      }
      readLine(line);
      start = end + 1;
    }
    if (start < text.length) {
      unfinished.push(start === 0 ? text : text.slice(start));
      unfinishedLength += text.length - start;
    }
    checkLength();
  }

  /**
   * Makes every line end a single LF. A CR that is the last character for now ends its line at once;
   * the LF that may follow in the next chunk is then the same line end, not another.
   */
  function unifyLineEnds(text: string): string {
    if (text === '') return text;
    const rest = endedInReturn && text.startsWith('\n') ? text.slice(1) : text;
    endedInReturn = text.endsWith('\r');
    return rest.includes('\r') ? rest.replace(/\r\n?/g, '\n') : rest;
  }

  function readLine(line: string): void {
    if (line === '') return dispatch();
    const colon = line.indexOf(':');
    const after = colon < 0 ? '' : line.slice(colon + 1);
    const value = after.startsWith(' ') ? after.slice(1) : after;
    switch (colon < 0 ? line : line.slice(0, colon)) {
      case 'data':
        data = data === undefined ? value : `${data}\n${value}`;
        checkLength();
        break;
      case 'event':
        name = value;
        break;
      case 'id':
        if (!value.includes('\0')) position.lastEventId = value || undefined;
        break;
      case 'retry':
        if (/^\d{1,9}$/.test(value)) position.retryMs = Number(value);
        break;
      default:
    }
  }

  function dispatch(): void {
    if (data !== undefined) records.push({ name, data });
    name = '';
    data = undefined;
  }

  function checkLength(): void {
    if (unfinishedLength + (data?.length ?? 0) <= maxEventLength) return;
    isOverfull = true;
    unfinished = [];
    unfinishedLength = 0;
    data = undefined;
  }

  function take(): StreamRecord[] {
    const taken = records;
    records = [];
    return taken;
  }

  return {
    push(bytes) {
      feed(utf8.decode(bytes, { stream: true }));
      return take();
    },
    end() {
      feed(`${utf8.decode()}\n\n`);
      return take();
    },
    get isOverfull() {
      return isOverfull;
    },
    position,
  };
}
