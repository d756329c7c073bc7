/** One record of an answer's stream, before it becomes text. */
export interface WireEvent {
  /**
   * What it means to those who interrupt streams: `content` carries a piece of the answer, `finish`
   * says how the answer ended, `done` is the sentinel, `frame` is everything around them.
   */
  readonly kind: 'frame' | 'content' | 'finish' | 'done';
  /** The event name, on the endpoint whose events have one and are numbered. */
  readonly name?: string | undefined;
  /** Whether a record with a name carries its number; all do unless told otherwise. */
  readonly numbered?: false | undefined;
  /** Whether a piece is there already, so that nobody waits for it to be written. */
  readonly isWritten?: boolean | undefined;
  /** The JSON of the record, without its type and number; the sentinel has none. */
  readonly data?: object | undefined;
}

/** The last record of both endpoints. */
export const done: WireEvent = { kind: 'done' };
