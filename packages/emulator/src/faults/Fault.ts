/** The statuses a fault can answer with. */
export const errorStatuses = [
  400, 401, 402, 403, 404, 408, 409, 413, 422, 429, 500, 502, 503, 504,
] as const;

export type ErrorStatus = (typeof errorStatuses)[number];

/** Where an error reply carries the request id. */
export type IdPlacement = 'both' | 'header' | 'body' | 'different' | 'none';

interface Times {
  /** Only the first so many times for the same request; afterwards the request succeeds. */
  times?: number | undefined;
}

interface After extends Times {
  /** How many pieces of the answer go out first. Half of them when absent. */
  after?: number | undefined;
}

/** What happens instead of an answer. */
export type HeadFault =
  | ({
      type: 'error';
      status: ErrorStatus;
      /** With 429: the day's tokens are used up, rather than the minute's requests. */
      daily?: boolean | undefined;
      /** `Retry-After` as it goes on the wire: seconds, a date, nonsense, or `none` for no header. */
      retryAfter?: string | undefined;
      /** `error.code`, in place of the usual one. */
      code?: string | undefined;
      id?: IdPlacement | undefined;
    } & Times)
  | ({ type: 'html'; id?: IdPlacement | undefined } & Times)
  | ({ type: 'empty' } & Times)
  | ({ type: 'drop' } & Times);

/** What the answer is made of. */
export type AnswerFault =
  | ({ type: 'length' | 'filter' } & After)
  | ({ type: 'refuse' | 'think' | 'tool' } & Times)
  | ({ type: 'long'; paragraphs?: number | undefined } & Times);

/** How the sending of an answer goes wrong. */
export type StreamFault = { type: 'cut' | 'reset' | 'stall' | 'mid-error' } & After;

/** How the bytes of an answer travel. */
export type TransportFault =
  | ({ type: 'slow'; tps?: number | undefined } & Times)
  | ({ type: 'no-done' | 'crlf' | 'bytes' } & Times);

/** One thing the emulator can be told to do. Several may act on one request. */
export type Fault = HeadFault | AnswerFault | StreamFault | TransportFault;

/** A fault of the given types. */
export type FaultOf<Type extends Fault['type']> = Fault & { type: Type };

/** The first fault of one of the given types. */
export function findFault<Type extends Fault['type']>(
  faults: readonly Fault[],
  ...types: readonly Type[]
): FaultOf<Type> | undefined {
  return faults.find((fault): fault is FaultOf<Type> => types.some((type) => type === fault.type));
}
