import type { LogEntry } from '@nusantara-ai/client';

/** What the times of a request amount to. What it never came to is `undefined`. */
export interface Facts {
  /** The pause since the attempt before it, in milliseconds, as are all that end so. */
  readonly pauseMs?: number | undefined;
  readonly headMs?: number | undefined;
  readonly firstByteMs?: number | undefined;
  readonly firstTokenMs?: number | undefined;
  readonly longestGapMs?: number | undefined;
  /** From the last byte to the end: the quiet before a stall was called. */
  readonly lastGapMs?: number | undefined;
  /** So far, while it is under way. */
  readonly durationMs: number;
  /** Of a streamed answer, from its first token to its last byte. */
  readonly tokensPerSecond?: number | undefined;
}

/** Reads a request as one would tell of it. `now` is Unix time in milliseconds. */
export function readFacts(entry: LogEntry, before: LogEntry | undefined, now: number): Facts {
  const { startedAt, firstTokenAt, lastByteAt, endedAt, outputTokens } = entry;
  const since = (at: number | undefined): number | undefined => difference(at, startedAt);
  const answerMs = difference(lastByteAt, firstTokenAt);
  return {
    pauseMs: difference(startedAt, before?.endedAt),
    headMs: since(entry.headAt),
    firstByteMs: since(entry.firstByteAt),
    firstTokenMs: since(firstTokenAt),
    longestGapMs: entry.longestGapMs,
    lastGapMs: difference(endedAt, lastByteAt),
    durationMs: Math.max(0, (endedAt ?? now) - startedAt),
    tokensPerSecond: outputTokens && answerMs ? (outputTokens / answerMs) * 1000 : undefined,
  };
}

function difference(later: number | undefined, earlier: number | undefined): number | undefined {
  return later === undefined || earlier === undefined ? undefined : later - earlier;
}
