import type { Data } from '../data/own.ts';

/** How far an event takes its stream: on, to the end of the answer, or to the end of everything. */
export type Ending = 'open' | 'answered' | 'closed';

/** What an event means to its stream, whatever it says. */
export interface Reading {
  readonly ending: Ending;
  /**
   * How many characters it adds to the answer; less than 1 when it is progress of any other kind, 0
   * when it merely keeps the connection.
   */
  readonly weight: number;
  /** The error it reports. */
  readonly failure?: unknown;
}

/** What reading a stream has to know of its endpoint. */
export interface Rules {
  /** The path below the base URL. */
  readonly path: string;
  /** `name` is what the record's `event` field says. */
  read(event: Data, name: string): Reading;
  /** A reply that came as one JSON document, as the one event of a stream; nothing when it is no answer. */
  fromReply(reply: Data): Data | undefined;
  /** Whether a record's name stands for a `type` that its event does not give itself. */
  readonly isNamed?: boolean;
}
