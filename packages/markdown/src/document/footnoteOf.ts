import type { BlockState } from '../blocks/open.ts';
import type { Footnote } from '../nodes.ts';
import { emptySequence, itemAt } from '../sequence/sequence.ts';

/** The footnote in a slot; one that is not there yet has no content. */
export function footnoteOf(
  number: number,
  contents: BlockState['footnotes'],
  slot: number | undefined,
): Footnote {
  const content = slot === undefined ? undefined : itemAt(contents, slot);
  return {
    type: 'footnote',
    number,
    isReferenced: true,
    children: content?.children ?? emptySequence(),
  };
}
