import { defined } from '../data/defined.ts';
import { isData } from '../data/own.ts';
import { errorTypes } from './errorTypes.ts';
import type { ErrorKind, ErrorType, Limit, RequestIdSource } from './types.ts';

const brand: unique symbol = Symbol.for('nusantara-ai.error');

/**
 * Everything an error can be made of; each field is described on {@link NusantaraError}. Only `type` is
 * always known: unless said, the kind follows from it, the chances of a retry from the kind, and the
 * words from type and code.
 */
export interface ErrorDetails {
  readonly type: ErrorType;
  readonly message?: string | undefined;
  readonly kind?: ErrorKind | undefined;
  readonly code?: string | null | undefined;
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly requestIdFrom?: RequestIdSource | undefined;
  readonly bodyRequestId?: string | undefined;
  readonly retryable?: boolean | undefined;
  readonly retryAfterMs?: number | undefined;
  readonly limit?: Limit | undefined;
  readonly param?: string | null | undefined;
  readonly rawType?: string | undefined;
  readonly attempt?: number | undefined;
  readonly body?: string | undefined;
  readonly at?: number | undefined;
  readonly cause?: unknown;
}

/**
 * What support needs to find a failure, and nothing that was said: no message text, no body, no
 * header, no key. It is what `JSON.stringify(error)` gives.
 */
export type ErrorReport = Omit<NusantaraError, 'message' | 'body' | 'cause' | 'stack' | 'toJSON'>;

/**
 * Any failure of a request: refused by the server, lost on the way, or not understood.
 *
 * `message` is for developers. People read the locale table of the components, which goes by `kind`.
 */
export class NusantaraError extends Error {
  /** What went wrong, from a closed list. */
  declare readonly type: ErrorType;
  /** The group of the type, for copy and policy. */
  declare readonly kind: ErrorKind;
  /** The server's own code, or ours for failures that have no HTTP status. */
  declare readonly code: string | null;
  /** HTTP status; `undefined` when there was no reply or the error came inside a stream. */
  declare readonly status: number | undefined;
  /** The server's name for the failed request: from the header, else from the body. Quote it to support. */
  declare readonly requestId: string | undefined;
  /** Where `requestId` was found; `undefined` without one. */
  declare readonly requestIdFrom: RequestIdSource | undefined;
  /** The id in the body, when it differs from the header's. */
  declare readonly bodyRequestId: string | undefined;
  /** Whether asking again, unchanged, may help. */
  declare readonly retryable: boolean;
  /** How long the server asked us to wait, in milliseconds. */
  declare readonly retryAfterMs: number | undefined;
  /** Which budget a 429 speaks of. */
  declare readonly limit: Limit | undefined;
  /** The request field the server complained about. */
  declare readonly param: string | null;
  /** The server's own word for the type, before aliases were folded. */
  declare readonly rawType: string | undefined;
  /** Which request of its turn this was, where 1 is the first. */
  declare readonly attempt: number;
  /** When it happened, in Unix milliseconds. */
  declare readonly at: number;
  /** What the server sent, at most 64 KiB. Not enumerable, and in no report. */
  declare readonly body: string | undefined;

  /** What was known when it happened: nothing that is put on the error later gets into a report. */
  readonly #facts: object;

  constructor({ message, cause, body, ...details }: ErrorDetails) {
    const { type, code, kind = errorTypes[type][0] } = details;
    super(
      message ?? `${type}${code ? `: ${code}` : ''}`.replaceAll('_', ' '),
      cause === undefined ? undefined : { cause },
    );
    this.#facts = {
      ...details,
      code: null,
      kind,
      param: null,
      retryable: retryableKinds.test(kind),
      attempt: 1,
      at: Date.now(),
      ...defined<object>(details),
    };
    Object.assign(this, this.#facts);
    this.name = nameOf(type);
    Object.defineProperties(this, { body: { value: body }, [brand]: { value: true } });
  }

  /** The report to copy for support: {@link ErrorReport}. */
  toJSON(): ErrorReport {
    return { name: this.name, ...this.#facts } as ErrorReport;
  }
}

const retryableKinds = /^(rate_limit|timeout|unavailable|server|network|stream_interrupted)$/;

/** The name of the class of a type, also where classes lost theirs: `rate_limit_exceeded`, `RateLimitError`. */
function nameOf(type: ErrorType): string {
  const words = type.replace(/_(error|exceeded)$/, '');
  return `${words.replace(/(^|_)./g, (start) => start.at(-1)!.toUpperCase())}Error`;
}

/** Whether `value` is a {@link NusantaraError}, also one of a second copy of this package. */
export function isNusantaraError(value: unknown): value is NusantaraError {
  return isData(value) && Object.hasOwn(value, brand);
}
