import type { Block, Footnote } from '../nodes.ts';
import type { Sequence } from '../sequence/sequence.ts';

/** What a text shows. */
export interface DocumentView {
  /** Each is the same object for as long as nothing in it changed, and none ever moves. */
  readonly blocks: Sequence<Block>;
  /** In the order of their numbers. One without content is yet to come. */
  readonly footnotes: Sequence<Footnote>;
}
