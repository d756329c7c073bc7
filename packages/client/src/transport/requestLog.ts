import { ownCount } from '../data/own.ts';
import type { ErrorType } from '../errors/types.ts';
import { contained } from './contained.ts';
import type { Client } from './createClient.ts';
import type { RequestFacts } from './createObservers.ts';

/**
 * One HTTP request: what it was, when things happened and how it ended. Never what was said. Times are
 * Unix milliseconds, on a clock that does not jump within the request.
 */
export interface LogEntry extends Omit<RequestFacts, 'isAnswering' | 'usage' | 'error'> {
  /** Its number in the log, from 1. */
  readonly id: number;
  readonly startedAt: number;
  /** The head of the reply arrived. */
  readonly headAt?: number | undefined;
  readonly firstByteAt?: number | undefined;
  /** The first piece of a streamed answer arrived. */
  readonly firstTokenAt?: number | undefined;
  readonly lastByteAt?: number | undefined;
  readonly endedAt?: number | undefined;
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
   * How many requests the log remembers. The first who asks for the log of a client says so.
   * @default 200
   */
  readonly limit?: number | undefined;
}

const logs = new WeakMap<Client, RequestLog>();

/**
 * The log of a client, kept from the first time that somebody asks for it. Requests that began before
 * are not in it.
 */
export function requestLog(client: Client, options: RequestLogOptions = {}): RequestLog {
  const log = logs.get(client) ?? keepLog(client, options);
  logs.set(client, log);
  return log;
}

/** What the log notes of a request while its body is read. */
interface Draft {
  readonly id: number;
  /** Now, on the clock of the request. */
  unix(): number;
  entry: LogEntry;
}

function keepLog(client: Client, { limit = 200 }: RequestLogOptions): RequestLog {
  const drafts = new WeakMap<RequestFacts, Draft>();
  const listeners = new Set<(entries: readonly LogEntry[]) => void>();
  let entries: readonly LogEntry[] = [];
  let count = 0;

  function set(next: readonly LogEntry[]): void {
    entries = next;
    for (const listener of listeners) listener(entries);
  }

  /** Notes what is new of a request that began in the log's time. */
  function note(
    request: RequestFacts,
    news: (draft: Draft) => Partial<LogEntry>,
  ): Draft | undefined {
    const draft = drafts.get(request);
    if (!draft) return undefined;
    const { isAnswering, usage, error: _error, ...facts } = request;
    const outputTokens = ownCount(usage, 'completion_tokens') ?? ownCount(usage, 'output_tokens');
    const { lastByteAt, firstTokenAt = lastByteAt, ...known } = { ...draft.entry, ...news(draft) };
    draft.entry = {
      ...known,
      lastByteAt,
      ...(isAnswering && { firstTokenAt }),
      outputTokens,
      ...facts,
    };
    return draft;
  }

  function publish(draft: Draft | undefined): void {
    if (draft) set(entries.map((each) => (each.id === draft.id ? draft.entry : each)));
  }

  client.observe({
    onRequest(request) {
      const id = ++count;
      const startedAt = Date.now();
      const began = performance.now();
      const entry = { ...request, id, startedAt };
      const unix = (): number => Math.round(startedAt + performance.now() - began);
      drafts.set(request, { id, unix, entry });
      set([...entries, entry].slice(-limit));
    },
    onHead: (request) => publish(note(request, ({ unix }) => ({ headAt: unix() }))),
    onBytes(request) {
      note(request, ({ entry, unix }) => {
        const now = unix();
        const { firstByteAt = now, lastByteAt = now, longestGapMs = 0 } = entry;
        const gapMs = Math.max(longestGapMs, now - lastByteAt);
        return { firstByteAt, lastByteAt: now, longestGapMs: gapMs };
      });
    },
    onResponse(request) {
      const { type, retryAfterMs } = request.error ?? {};
      const outcome = type ? (outcomes[type] ?? 'failed') : 'ok';
      const how = { outcome, errorType: type, retryAfterMs };
      publish(note(request, ({ unix }) => ({ endedAt: unix(), ...how })));
    },
  });

  return {
    getState: () => entries,
    subscribe(listener) {
      const hear = contained(listener);
      listeners.add(hear);
      return () => void listeners.delete(hear);
    },
  };
}

const outcomes: Partial<Record<ErrorType, LogEntry['outcome']>> = {
  aborted: 'aborted',
  stream_interrupted: 'interrupted',
};
