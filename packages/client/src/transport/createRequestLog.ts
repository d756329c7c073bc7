import type { NusantaraError } from '../errors/NusantaraError.ts';
import { headerRequestId } from '../errors/requestId.ts';
import type { ErrorType } from '../errors/types.ts';
import type { Reading } from '../protocol/Rules.ts';
import { contained } from './contained.ts';

/**
 * One HTTP request: what it was, when things happened and how it ended. Never what was said. Times are
 * Unix milliseconds, on a clock that does not jump within the request.
 */
export interface LogEntry {
  /** Its number among the requests of the client, from 1. */
  readonly id: number;
  readonly method: 'GET' | 'POST';
  /** Below the base URL, without the query: `/chat/completions`. */
  readonly path: string;
  /** Which request of its turn this is, where 1 is the first. */
  readonly attempt: number;
  readonly startedAt: number;
  /** The head of the reply arrived. */
  readonly headAt?: number | undefined;
  readonly firstByteAt?: number | undefined;
  /** The first piece of a streamed answer arrived. */
  readonly firstTokenAt?: number | undefined;
  readonly lastByteAt?: number | undefined;
  readonly endedAt?: number | undefined;
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  /** Bytes of the body that were read. */
  readonly bytes: number;
  /** Events of a stream that were read. */
  readonly events: number;
  /** The longest time between two chunks of the body, in milliseconds. */
  readonly longestGapMs?: number | undefined;
  /** How many tokens the server says that a streamed answer has. */
  readonly outputTokens?: number | undefined;
  /** `undefined` while it is under way; `interrupted` when the connection ended before the answer. */
  readonly outcome?: 'ok' | 'failed' | 'aborted' | 'interrupted' | undefined;
  readonly errorType?: ErrorType | undefined;
  /** How long the server asked us to wait, in milliseconds. */
  readonly retryAfterMs?: number | undefined;
}

/** The last requests of a client, oldest first. A new list whenever one begins, is answered or ends. */
export interface RequestLog {
  getState(): readonly LogEntry[];
  /** Calls back whenever the list changes; returns how to stop. */
  subscribe(listener: (entries: readonly LogEntry[]) => void): () => void;
}

export interface RequestLogOptions {
  /**
   * How many requests the log remembers; 0 for none.
   * @default 200
   */
  readonly logLimit?: number;
  /**
   * Called before each request. The headers it returns are added to the request (for tracing). It
   * is not awaited; one that throws is reported and changes nothing.
   */
  readonly onRequest?: (request: LogEntry) => Readonly<Record<string, string>> | undefined | void;
  /**
   * Called once a request is over, however it ended, with all there is to know of it. For a stream
   * that is its end, not its head. One that throws is reported and changes nothing.
   */
  readonly onResponse?: (request: LogEntry) => void;
}

/** Writes the entry of one request. Only its head and its end reach the log's listeners. */
export interface Recorder {
  /** What `onRequest` wants to be sent along. */
  readonly headers: Readonly<Record<string, string>>;
  head(response: Response): void;
  /** So many bytes arrived, by default now; `at` is a time of `performance.now()`. */
  bytes(count: number, at?: number): void;
  /** So many events were read. */
  events(count: number): void;
  /** What one of them means. */
  read(event: Pick<Reading, 'isToken' | 'outputTokens'>): void;
  end(failure?: NusantaraError, requestId?: string): void;
}

export interface RequestLogWriter {
  readonly log: RequestLog;
  begin(request: Pick<LogEntry, 'method' | 'path' | 'attempt'>): Recorder;
}

export function createRequestLog(options: RequestLogOptions): RequestLogWriter {
  const { logLimit = 200 } = options;
  const onRequest = contained(options.onRequest ?? (() => undefined));
  const onResponse = contained(options.onResponse ?? (() => undefined));
  const listeners = new Set<(entries: readonly LogEntry[]) => void>();
  let entries: readonly LogEntry[] = [];
  let count = 0;

  function set(next: readonly LogEntry[]): void {
    entries = next;
    for (const listener of listeners) listener(entries);
  }

  function begin({ method, path, attempt }: Parameters<RequestLogWriter['begin']>[0]): Recorder {
    const startedAt = Date.now();
    const began = performance.now();
    const unix = (at = performance.now()): number => Math.round(startedAt + at - began);
    const entry: { -readonly [Key in keyof LogEntry]: LogEntry[Key] } = {
      id: ++count,
      method,
      path,
      attempt,
      startedAt,
      bytes: 0,
      events: 0,
    };

    function publish(change: Partial<LogEntry>): LogEntry {
      Object.assign(entry, change);
      const written = { ...entry };
      set(entries.map((each) => (each.id === written.id ? written : each)));
      return written;
    }

    set([...entries, { ...entry }].slice(Math.max(0, entries.length + 1 - logLimit)));
    return {
      headers: onRequest({ ...entry }) ?? {},
      head({ status, headers }) {
        publish({ headAt: unix(), status, requestId: headerRequestId(headers) });
      },
      bytes(count, at) {
        const now = unix(at);
        entry.longestGapMs = Math.max(entry.longestGapMs ?? 0, now - (entry.lastByteAt ?? now));
        entry.firstByteAt ??= now;
        entry.lastByteAt = now;
        entry.bytes += count;
      },
      events: (count) => void (entry.events += count),
      read({ isToken, outputTokens = entry.outputTokens }) {
        if (isToken) entry.firstTokenAt ??= entry.lastByteAt;
        entry.outputTokens = outputTokens;
      },
      end(failure, requestId = failure?.requestId) {
        if (entry.outcome) return;
        const written = publish({
          endedAt: unix(),
          outcome: outcomeOf(failure),
          requestId: entry.requestId ?? requestId,
          errorType: failure?.type,
          retryAfterMs: failure?.retryAfterMs,
        });
        onResponse(written);
      },
    };
  }

  return {
    log: {
      getState: () => entries,
      subscribe(listener) {
        const hear = contained(listener);
        listeners.add(hear);
        return () => void listeners.delete(hear);
      },
    },
    begin,
  };
}

function outcomeOf(failure: NusantaraError | undefined): NonNullable<LogEntry['outcome']> {
  if (!failure) return 'ok';
  if (failure.type === 'aborted') return 'aborted';
  return failure.type === 'stream_interrupted' ? 'interrupted' : 'failed';
}
