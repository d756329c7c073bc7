import type { Block, Definition, ListItem } from '../nodes.ts';
import { append, replaceAt } from '../sequence/sequence.ts';
import type { OwnBlocks } from '../syntax/ownBlocks.ts';
import type { InlineLeaf, InlineNode } from './inlineLeaf.ts';
import type { Line } from './line.ts';
import type { BlockState, Container, Leaf } from './open.ts';
import { type Path, nextPath } from './path.ts';
import { containerBlock, leafBlock } from './toBlock.ts';

/** What the block structure leaves to others: what text says, and what labels mean. */
export interface Reader {
  /** The node for a leaf that stands at `path`; more text of it may follow when it `isOpen`. */
  readonly read: (leaf: InlineLeaf, path: Path, isOpen: boolean) => InlineNode;
  /** Notes what a label stands for; tells whether it had no meaning before. */
  readonly define: (key: string, definition: Definition) => boolean;
  /** Gives the definition of a label its title. */
  readonly entitle: (key: string, title: string) => void;
  /** Notes which slot holds the footnote of a label. */
  readonly defineFootnote: (key: string, slot: number) => void;
  /** The blocks of an app's own. */
  readonly own: OwnBlocks | undefined;
}

/** A state while a line is added to it. */
export interface Draft {
  readonly stack: Container[];
  leaf: Leaf | undefined;
  footnotes: BlockState['footnotes'];
  readonly reader: Reader;
}

/** The same, with the line. */
export interface LineDraft extends Draft {
  readonly line: Line;
  readonly lineNumber: number;
  /** The line has ended. */
  readonly isWhole: boolean;
  isUnclear: boolean;
}

/** The last of the open containers. */
export function top(draft: Draft): Container {
  return draft.stack.at(-1) as Container;
}

/** Puts another container in place of the last one. */
export function replaceTop(draft: Draft, container: Container): void {
  draft.stack[draft.stack.length - 1] = container;
}

/** Adds a closed block to the last container. */
export function addChild(draft: Draft, child: Block | ListItem): void {
  const { children, ...parent } = top(draft);
  // A list is given items and all others blocks: whoever opens them sees to that.
  replaceTop(draft, {
    ...parent,
    children: append<Block | ListItem>(children, child),
  } as Container);
}

/** Closes what is open in the last container. */
export function closeLeaf(draft: Draft): void {
  const { leaf } = draft;
  if (!leaf) return;
  draft.leaf = undefined;
  const path = nextPath(draft.stack);
  const block = leafBlock(leaf, (inline) => draft.reader.read(inline, path, false));
  if (block) addChild(draft, block);
}

/** Closes the leaf, and all containers but the first `depth`. */
export function closeTo(draft: Draft, depth: number): void {
  closeLeaf(draft);
  while (draft.stack.length > depth) {
    const closed = draft.stack.pop() as Container;
    if (closed.kind === 'footnote') {
      const { key, children, slot } = closed;
      draft.footnotes = replaceAt(draft.footnotes, slot, { key, children });
    } else if (closed.kind !== 'document') {
      addChild(draft, containerBlock(closed));
    }
  }
}
