/** What a contender's process is asked to do. */
export type Task =
  /** Read the answer this often, or, without a number, until the code is warm. */
  | ({ readonly type: 'read'; readonly times?: number } & Reading)
  /** Read it once, and look at the clock whenever another tenth of the text has arrived. */
  | ({ readonly type: 'tenths' } & Reading)
  /** Read a stream without an end, and weigh the heap at these marks, in MiB of stream. */
  | { readonly type: 'weigh'; readonly marks: readonly number[] };

/** An answer and how its bytes are cut. */
export interface Reading {
  readonly endpoint: 'chat' | 'responses';
  readonly deltas: number;
  readonly chunkBytes: number;
}

/** What comes of a task, by its type. */
export interface Outcomes {
  /** What one answer costs. */
  readonly read: Cost;
  /** Microseconds of processor time for each tenth. */
  readonly tenths: readonly number[];
  /** Bytes of heap in use at each mark. */
  readonly weigh: readonly number[];
}

export interface Cost {
  /** Microseconds of processor time. */
  readonly micros: number;
  /** Microseconds on the wall: on a quiet machine more than the processor's when something waits. */
  readonly wallMicros: number;
}
