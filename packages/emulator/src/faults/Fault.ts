import type { Answer, AnswerPart } from '../answer/Answer.ts';

/**
 * Where an error reply carries the request id.
 *
 * - `both`: in the header and in `error.request_id`; `different`: in both, and not the same.
 * - `header`, `body`: in one of them.
 * - `top`: in `request_id` beside `error`.
 * - `metadata`: in `info_metadata.request_id`.
 * - `none`: nowhere.
 */
export type IdPlacement = (typeof idPlacements)[number];

export const idPlacements = [
  'both',
  'header',
  'body',
  'top',
  'metadata',
  'different',
  'none',
] as const;

/** What a 429 tells of its limit, by the names the dialects have for it. */
export const limitForms = ['details', 'usage', 'openai', 'string', 'none'] as const;

export const reasoningForms = ['reasoning_content', 'reasoning', 'both', 'inline'] as const;

/**
 * A place in a stream: after so many pieces of the answer, or
 *
 * - `head`: before the first record,
 * - `finish`: after the record that says how the answer ended,
 * - `done`: after the last record.
 */
export type Point = number | 'head' | 'finish' | 'done';

/** How an error in mid-stream is written down. */
export type ErrorForm = 'event' | 'bare' | 'flat' | 'failed';

interface Times {
  /** Only the first so many times for the same request; afterwards the request succeeds. */
  times?: number | undefined;
}

interface After extends Times {
  /** How many pieces of the answer go out first. Half of them when absent. */
  after?: number | undefined;
}

interface AtPoint extends Times {
  /** What goes out first. Half of the answer when absent. */
  after?: Point | undefined;
}

/** What happens instead of an answer. */
export type HeadFault =
  | ({
      type: 'error';
      /** From 200 to 599; the documented ones have their documented body. */
      status: number;
      /** With 429: the day's tokens are used up, rather than the minute's requests. */
      daily?: boolean | undefined;
      /** With 429: what it tells of the limit. As the dialect does when absent. */
      form?: (typeof limitForms)[number] | undefined;
      /** With 429: when the limit is said to be lifted, in seconds from now; below 0 it is past. */
      reset?: number | undefined;
      /** `Retry-After` as it goes on the wire: seconds, a date, nonsense, or `none` for no header. */
      retryAfter?: string | undefined;
      /** `error.code`, in place of the usual one. */
      code?: string | undefined;
      /** `error.type`, in place of the usual one. */
      errorType?: string | undefined;
      /** `error.message`, in place of the usual one. */
      message?: string | undefined;
      /** Makes the message so many bytes longer. */
      bytes?: number | undefined;
      /** The body never ends. */
      endless?: boolean | undefined;
      id?: IdPlacement | undefined;
    } & Times)
  | ({
      type: 'reply';
      /** From 200 to 599. 204, 205 and 304 have no body. */
      status: number;
      /** @default '' */
      body?: string | undefined;
      /** @default 'application/json' */
      contentType?: string | undefined;
    } & Times)
  | ({ type: 'html'; /** @default 502 */ status?: number | undefined } & WithId)
  | ({ type: 'empty'; /** @default 200 */ status?: number | undefined } & Times)
  | ({
      type: 'redirect';
      /** @default 302 */
      status?: number | undefined;
      /** @default '/elsewhere' */
      to?: string | undefined;
    } & Times)
  | ({ type: 'drop' } & Times)
  /** The head comes so many milliseconds late; never when absent. */
  | ({ type: 'late'; ms?: number | undefined } & Times);

interface WithId extends Times {
  id?: IdPlacement | undefined;
}

/** What the answer is made of. */
export type AnswerFault =
  | ({ type: 'length' | 'filter' } & After)
  | ({ type: 'refuse' | 'tool' } & Times)
  | ({
      type: 'think';
      /** Where a chat answer puts its reasoning. As the dialect does when absent. */
      form?: (typeof reasoningForms)[number] | undefined;
    } & Times)
  | ({ type: 'long'; paragraphs?: number | undefined } & Times)
  /** What a script says, in place of anything else. */
  | ({
      type: 'say';
      parts: readonly AnswerPart[];
      /** @default 'stop', or 'tool_calls' after a call */
      finish?: Answer['finish'] | undefined;
    } & Times);

/** What happens at one point of a stream. */
export type StreamFault =
  | ({
      type: 'cut';
      /** The next record, or a character of it, is sent by half. */
      inside?: 'event' | 'character' | undefined;
    } & AtPoint)
  /** The connection breaks; with `hard` by a reset of TCP, which may take what is on its way with it. */
  | ({ type: 'reset'; hard?: boolean | undefined } & AtPoint)
  /** Quiet for so many milliseconds; until the reader leaves when absent. */
  | ({ type: 'stall'; ms?: number | undefined } & AtPoint)
  | ({
      type: 'mid-error';
      /**
       * - `event`: `event: error` with the error nested in it.
       * - `bare`: no event name, a top-level `error`.
       * - `flat`: `type: "error"` with code and message beside it.
       * - `failed`: `response.failed` alone.
       *
       * @default `bare` for chat; `event`, then `failed`, for responses
       */
      form?: ErrorForm | undefined;
      code?: string | undefined;
      errorType?: string | undefined;
    } & AtPoint)
  | ({
      type: 'insert';
      /** What is put between two records, as it stands. */
      text?: string | undefined;
      /** More bytes after the text, as hexadecimal digits. */
      hex?: string | undefined;
      /** @default 1 */
      repeat?: number | undefined;
    } & AtPoint);

/** How the records of a stream are numbered, ended and written. */
export type RecordFault =
  | ({ type: 'no-done' | 'duplicate' | 'disorder' | 'gaps' } & Times)
  /** Goes from the answer, or from the first pieces of it, to the sentinel without a finish. */
  | ({ type: 'no-finish'; after?: number | undefined } & Times)
  | ({ type: 'crlf' | 'cr' | 'mixed-lines' | 'bom' | 'comments' | 'odd-fields' } & Times);

/** How the bytes of an answer travel. */
export type TransportFault =
  | ({ type: 'slow'; tps?: number | undefined } & Times)
  | ({
      type: 'bytes';
      /** @default 1 */
      size?: number | undefined;
      /** Milliseconds before each chunk. @default 0 */
      ms?: number | undefined;
    } & Times)
  /** All of it at once, at the end. */
  | ({ type: 'buffer' } & Times)
  /** A comment line for every so many milliseconds of quiet. */
  | ({ type: 'keepalive'; /** @default 1000 */ ms?: number | undefined } & Times)
  /** Replaces headers of any reply, or takes them away with `null`. Names are in lower case. */
  | ({ type: 'headers'; headers: Readonly<Record<string, string | null>> } & Times)
  /** JSON though a stream was asked for. */
  | ({ type: 'json' } & Times);

/** One thing the emulator can be told to do. Several may act on one request. */
export type Fault = HeadFault | AnswerFault | StreamFault | RecordFault | TransportFault;

/** A fault of the given types. */
export type FaultOf<Type extends Fault['type']> = Fault & { type: Type };

/** The first fault of one of the given types. */
export function findFault<Type extends Fault['type']>(
  faults: readonly Fault[],
  ...types: readonly Type[]
): FaultOf<Type> | undefined {
  return findFaults(faults, ...types)[0];
}

/** Every fault of one of the given types, in order. */
export function findFaults<Type extends Fault['type']>(
  faults: readonly Fault[],
  ...types: readonly Type[]
): FaultOf<Type>[] {
  return faults.filter((fault): fault is FaultOf<Type> =>
    types.some((type) => type === fault.type),
  );
}
