import type { Usage } from '../conversation/message.ts';

/**
 * What an event means to a message: the reducer's only input, the same for both endpoints.
 *
 * `part` is the position of the part in the answer; one past the last begins a new part.
 */
export type Delta =
  | { readonly type: 'start'; readonly responseId?: string | undefined }
  | {
      readonly type: 'text' | 'reasoning' | 'refusal';
      readonly part: number;
      readonly text: string;
      /** The text is all of the part, and takes the place of what had arrived. */
      readonly whole?: boolean;
    }
  | {
      readonly type: 'tool-call';
      readonly part: number;
      readonly id?: string | undefined;
      readonly name?: string | undefined;
      /** The next piece of the arguments, or all of them when `whole`. */
      readonly arguments?: string | undefined;
      readonly whole?: boolean;
    }
  | {
      readonly type: 'citation';
      readonly part: number;
      readonly url?: string | undefined;
      readonly title?: string | undefined;
    }
  | { readonly type: 'image'; readonly part: number; readonly url: string }
  | { readonly type: 'usage'; readonly usage: Usage }
  | {
      readonly type: 'finish';
      readonly state: 'complete' | 'incomplete';
      readonly reason?: string | undefined;
    };

/** An endpoint's events to deltas, for one answer. */
export interface DeltaReader {
  push(event: unknown): Delta[];
  /** What was held back because more might have come. */
  end(): Delta[];
}
