import type { Outcome } from '../createRequestLog.ts';

/** How a body may end. */
export type Ending = Exclude<Outcome, 'open' | 'aborted' | 'dropped'>;

/** One thing to do while sending a body. */
export type Step =
  | {
      readonly type: 'text';
      readonly text: string;
      /** How many tokens of time pass before it. */
      readonly tokens: number;
      /** Set on the record that decides the ending: a reader who leaves after it has not aborted anything. */
      readonly decides?: Ending | undefined;
    }
  /** Nothing more comes, and the body stays open. */
  | { readonly type: 'stall' }
  | { readonly type: 'end'; readonly ending: Ending };
