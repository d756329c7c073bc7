import type { NusantaraError } from '../errors/NusantaraError.ts';
import { headerRequestId } from '../errors/requestId.ts';
import type { ErrorType } from '../errors/types.ts';
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
  /** What has come so far. The stream notes its events and tokens here. */
  readonly tally: Tally;
  head(response: Response): void;
  /** So many bytes arrived, by default now; `at` is a time of `performance.now()`. */
  bytes(count: number, at?: number): void;
  end(failure?: NusantaraError, requestId?: string): void;
}

/** What of an entry grows while its body is read. */
export type Tally = Pick<
  Writable<LogEntry>,
  | 'bytes'
  | 'events'
  | 'firstByteAt'
  | 'firstTokenAt'
  | 'lastByteAt'
  | 'longestGapMs'
  | 'outputTokens'
>;

export interface RequestLogWriter {
  readonly log: RequestLog;
  begin(request: Pick<LogEntry, 'method' | 'path' | 'attempt'>): Recorder;
}

export function createRequestLog(options: RequestLogOptions): RequestLogWriter {
  const { logLimit = 200 } = options;
  const onRequest = contained(options.onRequest);
  const onResponse = contained(options.onResponse);
  const listeners = new Set<(entries: readonly LogEntry[]) => void>();
  let entries: readonly LogEntry[] = [];
  let count = 0;

  function set(next: readonly LogEntry[]): void {
    entries = next;
    for (const listener of listeners) listener(entries);
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
    begin({ method, path, attempt }) {
      const startedAt = Date.now();
      const began = performance.now();
      const unix = (at = performance.now()): number => Math.round(startedAt + at - began);
      const tally: Tally = { bytes: 0, events: 0 };
      let entry: LogEntry = { id: ++count, method, path, attempt, startedAt, ...tally };

      function publish(change: Partial<LogEntry>): void {
        entry = { ...entry, ...change, ...tally };
        set(entries.map((each) => (each.id === entry.id ? entry : each)));
      }

      set(logLimit > 0 ? [...entries, entry].slice(-logLimit) : []);
      return {
        headers: onRequest(entry) ?? {},
        tally,
        head({ status, headers }) {
          publish({ headAt: unix(), status, requestId: headerRequestId(headers) });
        },
        bytes(count, at) {
          const now = unix(at);
          const gapMs = now - (tally.lastByteAt ?? now);
          tally.longestGapMs = Math.max(tally.longestGapMs ?? 0, gapMs);
          tally.firstByteAt ??= now;
          tally.lastByteAt = now;
          tally.bytes += count;
        },
        end(failure, requestId = failure?.requestId) {
          if (entry.outcome) return;
          const { type, retryAfterMs } = failure ?? {};
          publish({
            endedAt: unix(),
            outcome: type ? (outcomes[type] ?? 'failed') : 'ok',
            requestId: entry.requestId ?? requestId,
            errorType: type,
            retryAfterMs,
          });
          onResponse(entry);
        },
      };
    },
  };
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

const outcomes: Partial<Record<ErrorType, LogEntry['outcome']>> = {
  aborted: 'aborted',
  stream_interrupted: 'interrupted',
};
