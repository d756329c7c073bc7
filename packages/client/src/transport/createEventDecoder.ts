export interface EventDecoder {
  /**
   * Tells the records that these bytes complete, in order; without bytes the one that the end of them
   * completes, if any: one without its blank line. Returns how many characters wait for more.
   */
  push(bytes: Uint8Array | undefined): number;
  /** What may be a JSON document, where no record has come. */
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
 * the same. Time and memory are linear in the bytes.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation
 */
export function createEventDecoder(
  /** `name` is what the record's `event` field says, `data` its data lines, joined with LF. */
  take: (name: string, data: string) => void,
): EventDecoder {
  const utf8 = new TextDecoder();
  const position: { -readonly [Key in keyof StreamPosition]: StreamPosition[Key] } = {};
  /** What the fields of the record at hand have said. */
  let name = '';
  let data: string | undefined;
  let id: string | undefined;
  /** The line that has not ended. It is not looked at before it has. */
  let rest = '';
  let endedInReturn = false;
  /** The lines that mean nothing to a stream, until a record has come: they may be a JSON document. */
  let document: string | undefined = '';

  function feed(text: string): void {
    const lines = unifyLineEnds(text);
    const end = lines.lastIndexOf('\n');
    if (end < 0) rest += lines;
    else {
      for (const line of (rest + lines.slice(0, end)).split('\n')) takeLine(line);
      rest = lines.slice(end + 1);
    }
  }

  /**
   * Makes every line end a single LF. A CR that is the last character for now ends its line at once;
   * the LF that may come next is the same line end.
   */
  function unifyLineEnds(text: string): string {
    const rest = endedInReturn && text.startsWith('\n') ? text.slice(1) : text;
    endedInReturn = text.endsWith('\r');
    return rest.includes('\r') ? rest.replace(/\r\n?/g, '\n') : rest;
  }

  function takeLine(line: string): void {
    if (line === '') return endRecord();
    // Nearly every line is one like this.
    if (data === undefined && line.startsWith('data: ')) return void (data = line.slice(6));
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1);
    if (field === 'data') data = data === undefined ? value : `${data}\n${value}`;
    else if (field === 'event') name = value;
    else if (field === 'id' && !value.includes('\0')) id = value;
    else if (field === 'retry' && /^\d+$/.test(value)) position.retryMs = Number(value);
    else if (document !== undefined && field !== '') document += `${line}\n`;
  }

  function endRecord(): void {
    if (data !== undefined) {
      document = undefined;
      if (id !== undefined) position.lastEventId = id || undefined;
      take(name, data);
    }
    name = '';
    data = id = undefined;
  }

  return {
    push(bytes) {
      const text = utf8.decode(bytes, { stream: bytes !== undefined });
      if (text !== '') feed(text);
      if (!bytes) feed('\n\n');
      return rest.length + (data ?? document ?? '').length;
    },
    document: () => document ?? '',
    position,
  };
}
