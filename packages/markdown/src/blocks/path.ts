import type { Block, ListItem, TableRow } from '../nodes.ts';
import { type Sequence, itemAt, replaceAt } from '../sequence/sequence.ts';
import type { BlockState, Container, FootnoteContent } from './open.ts';
import type { InlineNode } from './inlineLeaf.ts';

/**
 * Where a node stands: the slot of the footnote it is in, or `IN_TEXT`, then its index in each block
 * from the outermost on. Nothing ever moves, so a path holds for good.
 */
export type Path = readonly number[];

/** First of a path that does not lead into a footnote. */
const IN_TEXT = -1;

/** Last of a path that leads to the header of a table. */
export const HEADER = -1;

/** The path of what comes next in the last container. */
export function nextPath(stack: readonly Container[]): Path {
  const root = Math.max(
    stack.findLastIndex(({ kind }) => kind === 'footnote'),
    0,
  );
  const container = stack[root] as Container;
  const slot = container.kind === 'footnote' ? container.slot : IN_TEXT;
  return [slot, ...stack.slice(root).map(({ children }) => children.length)];
}

/** `state` with `node` in place of the closed node at `path`. */
export function replaceInState(state: BlockState, path: Path, node: InlineNode): BlockState {
  const [slot, ...rest] = path as [number, ...number[]];
  const { stack, leaf } = state;
  let at = stack.findIndex((open) =>
    slot === IN_TEXT ? open.kind === 'document' : open.kind === 'footnote' && open.slot === slot,
  );
  if (at < 0) {
    const footnote = itemAt(state.footnotes, slot) as FootnoteContent;
    const children = replaceInBlocks(footnote.children, rest, node);
    return { ...state, footnotes: replaceAt(state.footnotes, slot, { ...footnote, children }) };
  }

  while (rest[0] === (stack[at] as Container).children.length && at + 1 < stack.length) {
    rest.shift();
    at++;
  }
  const container = stack[at] as Container;
  if (rest[0] === container.children.length && leaf?.kind === 'table') {
    return { ...state, leaf: replaceRow(leaf, rest[1] as number, node as TableRow) };
  }
  const held: Sequence<Block | ListItem> = container.children;
  const children = replaceInBlocks(held, rest, node);
  return { ...state, stack: stack.with(at, { ...container, children } as Container) };
}

function replaceInBlocks<T extends Block | ListItem>(
  blocks: Sequence<T>,
  path: readonly number[],
  node: InlineNode,
): Sequence<T> {
  const [index, ...rest] = path as [number, ...number[]];
  const next = rest.length === 0 ? node : replaceInBlock(itemAt(blocks, index) as T, rest, node);
  return replaceAt(blocks, index, next as T);
}

function replaceInBlock(
  block: Block | ListItem,
  path: readonly number[],
  node: InlineNode,
): Block | ListItem {
  switch (block.type) {
    case 'list':
      return { ...block, items: replaceInBlocks(block.items, path, node) };
    case 'table':
      return replaceRow(block, path[0] as number, node as TableRow);
    case 'item':
    case 'alert':
    case 'blockquote':
    case 'extension':
      return { ...block, children: replaceInBlocks(block.children as Sequence<Block>, path, node) };
    default:
      return block;
  }
}

function replaceRow<T extends { readonly header: TableRow; readonly rows: Sequence<TableRow> }>(
  table: T,
  index: number,
  row: TableRow,
): T {
  return index === HEADER
    ? { ...table, header: row }
    : { ...table, rows: replaceAt(table.rows, index, row) };
}
