import type { LogEntry } from '@nusantara-ai/client';

/** `pause` before another attempt, `head` and `token` while waiting for them, `body` while it arrives. */
export type SpanKind = 'pause' | 'head' | 'token' | 'body';

/** A stretch of a timeline, in hundredths of its length. */
export interface Span {
  readonly kind: SpanKind;
  readonly start: number;
  readonly size: number;
}

/** Where the stretches of a request lie between two moments. All times are Unix milliseconds. */
export function readSpans(
  entry: LogEntry,
  before: LogEntry | undefined,
  [from, to]: readonly [from: number, to: number],
): readonly Span[] {
  const end = entry.endedAt ?? to;
  const headAt = entry.headAt ?? end;
  // Until a request is over, the log does not tell when its first byte came.
  const answerAt = entry.outcome ? (entry.firstTokenAt ?? entry.firstByteAt ?? end) : headAt;
  const tokenAt = Math.max(headAt, answerAt);
  const stretches: readonly [SpanKind, number, number][] = [
    ['pause', before?.endedAt ?? entry.startedAt, entry.startedAt],
    ['head', entry.startedAt, headAt],
    ['token', headAt, tokenAt],
    ['body', tokenAt, end],
  ];
  const share = 100 / Math.max(1, to - from);
  return stretches
    .filter(([, start, stop]) => stop > start)
    .map(([kind, start, stop]) => ({
      kind,
      start: (start - from) * share,
      size: (stop - start) * share,
    }));
}
