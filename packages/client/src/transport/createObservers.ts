import type { NusantaraError } from '../errors/NusantaraError.ts';
import { contained } from './contained.ts';

/**
 * What is known of one HTTP request: a single object, which fills up as the request goes on. Never what
 * was said.
 */
export interface RequestFacts {
  readonly method: 'GET' | 'POST';
  /** Below the base URL, without the query: `/chat/completions`. */
  readonly path: string;
  /** Which request of its turn this is, where 1 is the first. */
  readonly attempt: number;
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  /** Bytes of the body that were read. */
  readonly bytes: number;
  /** Events of a stream that were read. */
  readonly events: number;
  /** Whether the first piece of a streamed answer has arrived. */
  readonly isAnswering?: boolean | undefined;
  /** What the server says that a streamed answer took, in its own words. */
  readonly usage?: unknown;
  /** Why it failed or was called off. */
  readonly error?: NusantaraError | undefined;
}

/** Is told of every HTTP request. Nothing is awaited; what throws is reported and changes nothing. */
export interface Observer {
  /** Before each request. The headers it returns are added to the request (for tracing). */
  readonly onRequest?: (
    request: RequestFacts,
  ) => Readonly<Record<string, string>> | undefined | void;
  /** The head of the reply arrived. */
  readonly onHead?: (request: RequestFacts) => void;
  /** A piece of the body arrived. */
  readonly onBytes?: (request: RequestFacts) => void;
  /** The request is over, however it ended. For a stream that is its end, not its head. */
  readonly onResponse?: (request: RequestFacts) => void;
}

/** Tells every observer, and returns what they answer. */
export type Tell = (what: keyof Observer, request: RequestFacts) => unknown[];

/** Those who are told, from the first one on. */
export function createObservers(first: Observer): {
  readonly tell: Tell;
  /** Adds one; returns how to remove it. */
  observe(observer: Observer): () => void;
} {
  const observers = new Set([first]);
  return {
    tell(what, request) {
      const answers: unknown[] = [];
      for (const observer of observers) {
        if (observer[what]) answers.push(contained(observer[what])(request));
      }
      return answers;
    },
    observe(observer) {
      observers.add(observer);
      return () => void observers.delete(observer);
    },
  };
}
