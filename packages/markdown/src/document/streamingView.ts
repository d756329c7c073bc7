import { addLine } from '../blocks/addLine.ts';
import type { BlockState } from '../blocks/open.ts';
import { HEADER, nextPath } from '../blocks/path.ts';
import { containerBlock, leafBlock } from '../blocks/toBlock.ts';
import type { Block, Footnote, ListItem, TableRow } from '../nodes.ts';
import { type Sequence, append, emptySequence, replaceAt } from '../sequence/sequence.ts';
import { isBeginning, isUnclear, likelyHeader } from './calm.ts';
import { footnoteOf } from './footnoteOf.ts';
import { type Labels, labelsOver } from './labels.ts';
import type { Progress } from './progress.ts';
import { createReader, numberInOrder } from './reader.ts';
import { readLeaf, type LeafOptions } from './readLeaf.ts';
import type { DocumentView } from './DocumentView.ts';

/** What a text shows that goes on. Time grows with its last line and the paragraph that one is in. */
export function streamingView(progress: Progress): DocumentView {
  const { line, state } = progress;
  if (line === '') return viewOf(state, progress, startReading(progress));
  const reading = startReading(progress);
  const next = addLine(
    state,
    line,
    false,
    createReader(reading, () => undefined),
  );
  return isUnclear(line, state, next)
    ? viewOf(state, progress, startReading(progress))
    : viewOf(next, progress, reading);
}

interface Reading extends LeafOptions {
  readonly numbered: string[];
}

/** What is read of the end of a text is read again with the next letter, and so leaves no trace. */
function startReading(progress: Progress): Reading {
  const labels = labelsOver(progress.labels);
  const numbered: string[] = [];
  return { ...progress, labels, numbered, numberOf: numberInOrder(labels, numbered) };
}

function viewOf(state: BlockState, progress: Progress, reading: Reading): DocumentView {
  const open = new Map<string, Sequence<Block>>();
  let inner: readonly (Block | ListItem)[] = openBlocks(state, reading);
  let children: Sequence<Block> = emptySequence();
  for (const container of state.stack.toReversed()) {
    // A container is given what belongs in it: a list its items, all others blocks.
    children = inner.reduce(
      (before, block) => append(before, block as Block),
      container.children as Sequence<Block>,
    );
    if (container.kind === 'document') break;
    if (container.kind === 'footnote') {
      if (reading.labels.footnotes.get(container.key) === container.slot) {
        open.set(container.key, children);
      }
      inner = [];
    } else if (container.kind === 'quote' && container.alert) {
      inner = [{ type: 'alert', kind: container.alert.kind, children }];
    } else {
      // What holds nothing yet is shown with the first thing it holds.
      inner =
        children.length === 0
          ? []
          : [containerBlock({ ...container, children } as typeof container, true)];
    }
  }
  return { blocks: children, footnotes: footnotesWith(open, progress, reading) };
}

/** What the open leaf shows. */
function openBlocks(state: BlockState, reading: Reading): readonly Block[] {
  const { leaf, stack } = state;
  if (!leaf || (leaf.kind === 'paragraph' && isBeginning(leaf, state))) return [];
  const header = leaf.kind === 'paragraph' ? likelyHeader(leaf.source) : undefined;
  if (!header) {
    const block = leafBlock(leaf, (inline) =>
      readLeaf({ leaf: inline, path: nextPath(stack) }, { ...reading, isOpen: true }),
    );
    if (!block) return [];
    const isLiteral =
      block.type === 'math' || block.type === 'codeBlock' || block.type === 'extension';
    return [isLiteral ? { ...block, isOpen: true } : block];
  }

  const path = nextPath(stack);
  const { before, cells } = header;
  const above = leafBlock({ kind: 'paragraph', source: before }, (inline) =>
    readLeaf({ leaf: inline, path }, reading),
  );
  const row = readLeaf(
    { leaf: { kind: 'row', cells }, path: [...path, HEADER] },
    { ...reading, isOpen: true },
  ) as TableRow;
  const align = cells.map(() => undefined);
  const table: Block = { type: 'table', align, header: row, rows: emptySequence() };
  return above ? [above, table] : [table];
}

function footnotesWith(
  open: ReadonlyMap<string, Sequence<Block>>,
  progress: Progress,
  { labels, numbered }: { readonly labels: Labels; readonly numbered: readonly string[] },
): Sequence<Footnote> {
  let { footnotes } = progress;
  for (const key of numbered) {
    const slot = labels.footnotes.get(key);
    const number = footnotes.length + 1;
    footnotes = append(footnotes, footnoteOf(number, progress.state.footnotes, slot));
  }
  for (const [key, children] of open) {
    const number = labels.numbers.get(key)?.number;
    if (number === undefined) continue;
    const footnote: Footnote = { type: 'footnote', number, isReferenced: true, children };
    footnotes = replaceAt(footnotes, number - 1, footnote);
  }
  return footnotes;
}
