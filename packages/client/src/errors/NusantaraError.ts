import type { ErrorKind, ErrorType, Limit, RequestIdSource } from './types.ts';

const brand: unique symbol = Symbol.for('nusantara-ai.error');

/**
 * Everything an error can be made of; each field is described on {@link NusantaraError}. Only `type`,
 * `kind` and `message` are always known.
 */
export interface ErrorDetails {
  readonly message: string;
  readonly type: ErrorType;
  readonly kind: ErrorKind;
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

/** What a report holds. `message`, `body` and `cause` are not among it. */
const reported = [
  'name',
  'type',
  'kind',
  'code',
  'status',
  'requestId',
  'requestIdFrom',
  'bodyRequestId',
  'attempt',
  'retryable',
  'retryAfterMs',
  'limit',
  'param',
  'rawType',
  'at',
] as const;

/**
 * What support needs to find a failure, and nothing that was said: no message text, no body, no
 * header, no key. It is what `JSON.stringify(error)` gives.
 */
export type ErrorReport = Pick<NusantaraError, (typeof reported)[number]>;

/**
 * Any failure of a request: refused by the server, lost on the way, or not understood.
 *
 * `message` is for developers. People read the locale table of the components, which goes by `kind`.
 */
export class NusantaraError extends Error {
  override name = 'NusantaraError';
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

  constructor({ message, cause, body, ...details }: ErrorDetails) {
    super(message, cause === undefined ? undefined : { cause });
    Object.assign(this, details, {
      code: details.code ?? null,
      param: details.param ?? null,
      retryable: details.retryable ?? false,
      attempt: details.attempt ?? 1,
      at: details.at ?? Date.now(),
    });
    Object.defineProperty(this, 'body', { value: body });
    Object.defineProperty(this, brand, { value: true });
  }

  /** The report to copy for support: {@link ErrorReport}. */
  toJSON(): ErrorReport {
    return reportOf(this);
  }
}

/** The report of an error, also of one of another copy of this package. */
export function reportOf(error: NusantaraError): ErrorReport {
  return Object.fromEntries(reported.map((key) => [key, error[key]])) as unknown as ErrorReport;
}

/** Whether `value` is a {@link NusantaraError}, also one of a second copy of this package. */
export function isNusantaraError(value: unknown): value is NusantaraError {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, brand);
}
