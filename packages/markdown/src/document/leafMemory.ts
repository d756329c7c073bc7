import type { InlineNode } from '../blocks/inlineLeaf.ts';
import type { Path } from '../blocks/path.ts';
import { type FinishedText, NOTHING_FINISHED } from '../inline/parseInline.ts';
import { shareStructure } from './shareStructure.ts';

/** What was read for good of the leaf that is being written. */
export interface LeafMemory {
  /** How much of `source`, in the leaf at `path`, was read before. */
  readonly recall: (source: string, path: Path) => FinishedText;
  readonly keep: (source: string, path: Path, finished: FinishedText) => void;
  /** `node`, made of the parts that the leaf at `path` was read as before it was closed. */
  readonly match: (node: InlineNode, path: Path, isOpen: boolean | undefined) => InlineNode;
}

/** A memory of one leaf, the last. */
export function createLeafMemory(): LeafMemory {
  let start = '';
  let place = '';
  let kept = NOTHING_FINISHED;
  let last: InlineNode | undefined;
  let lastPlace = '';

  return {
    recall: (source, path) => {
      if (kept.to === 0 || place !== path.join()) return NOTHING_FINISHED;
      // Comparing slices is many times faster than `startsWith`, which goes character by character.
      return source.slice(0, kept.to) === start ? kept : NOTHING_FINISHED;
    },
    keep: (source, path, finished) => {
      if (finished === kept) return;
      start = source.slice(0, finished.to);
      place = path.join();
      kept = finished;
    },
    match: (node, path, isOpen) => {
      const before = lastPlace === path.join() ? last : undefined;
      // An open leaf changes with every letter: to compare it would cost more than it saves.
      last = isOpen ? node : shareStructure(before, node);
      lastPlace = path.join();
      return last;
    },
  };
}
