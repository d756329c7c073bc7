/**
 * How an exchange ended on the wire, in the server's eyes.
 *
 * - `open`: not ended yet.
 * - `complete`: everything was sent.
 * - `error`: an error status, or an error event inside a stream.
 * - `cut`: closed cleanly in mid-answer, with no finish marker.
 * - `reset`: the connection broke in mid-answer.
 * - `dropped`: the connection broke before the head.
 * - `aborted`: the reader left first.
 */
export type Outcome = 'open' | 'complete' | 'error' | 'cut' | 'reset' | 'dropped' | 'aborted';

/** One request as the server saw it. The object stays the same and is filled in as the answer goes out. */
export interface LogEntry {
  /** ISO 8601 time of arrival. */
  readonly time: string;
  readonly method: string;
  readonly path: string;
  /** The id sent as `X-Request-Id`, and logged even where a fault hides it from the caller. */
  readonly requestId: string;
  /** The model asked for, once the body has been read. */
  readonly model: string | null;
  /** Whether a stream was asked for. */
  readonly stream: boolean;
  /** HTTP status; `null` while the head has not been sent, and for a dropped connection. */
  readonly status: number | null;
  readonly outcome: Outcome;
  /** Milliseconds from arrival to the end; `null` while open. */
  readonly durationMs: number | null;
}

/** What the rest of the emulator may write. */
export type LogDraft = { -readonly [Key in keyof LogEntry]: LogEntry[Key] };

export interface RequestLog {
  /** The latest requests, oldest first. */
  readonly entries: readonly LogEntry[];
  add(entry: LogDraft): void;
}

/** A list that forgets its oldest entry when it is full. */
export function createRequestLog(limit: number): RequestLog {
  const entries: LogDraft[] = [];
  return {
    entries,
    add(entry) {
      entries.push(entry);
      if (entries.length > limit) entries.shift();
    },
  };
}
