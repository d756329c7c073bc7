import type { Outcome } from '../createRequestLog.ts';

/** How a body may end. */
export type Ending = Exclude<Outcome, 'open' | 'aborted' | 'dropped'>;

/** One thing to do while sending a body. */
export type Step =
  | {
      readonly type: 'bytes';
      readonly bytes: Uint8Array<ArrayBuffer>;
      /** Set on the record that decides the ending: a reader who leaves after it has not aborted anything. */
      readonly decides?: Ending | undefined;
    }
  /** Nothing for so many milliseconds, or until the reader leaves with `Infinity`. */
  | { readonly type: 'wait'; readonly ms: number }
  | {
      readonly type: 'end';
      readonly ending: Ending;
      /** With the ending `reset`: the reset is one of TCP. */
      readonly hard?: boolean | undefined;
    };

const encoder = new TextEncoder();

/** A step that sends a text. */
export const textStep = (text: string, decides?: Ending): Step => ({
  type: 'bytes',
  bytes: encoder.encode(text),
  decides,
});
