import type { Data } from '../data/own.ts';

/** How far an event takes its stream: on, to the end of the answer, or to the end of everything. */
export type Ending = 'open' | 'answered' | 'closed';

/** What reading a stream has to know of its endpoint. */
export interface Rules {
  /** The path below the base URL. */
  readonly path: string;
  /** Whether the answer, or the whole stream, is over with this event. */
  ending(event: Data): Ending;
  /** The error this event reports, or `undefined`. */
  failure(event: Data): unknown;
  /** A reply that came as one JSON document, as the one event of a stream. */
  fromReply(reply: Data): Data;
}
