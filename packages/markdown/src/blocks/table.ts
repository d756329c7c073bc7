import type { SyntaxNode } from '@lezer/common';
import type { Alignment, Inline, Table } from '../nodes.ts';

/** Rows shorter than the header are filled up, unless the table has more cells than this. */
const MAX_FILLED_CELLS = 100_000;

/**
 * The table a syntax node stands for.
 *
 * @param inline - Reads a cell's source that ends at a position of the text.
 * @see https://github.github.com/gfm/#tables-extension-
 */
export function readTable(
  node: SyntaxNode,
  text: string,
  inline: (source: string, end: number) => readonly Inline[],
): Table {
  const header = node.getChild('TableHeader') as SyntaxNode;
  const delimiter = node.getChild('TableDelimiter') as SyntaxNode;
  const rows = node.getChildren('TableRow');
  const align = alignments(text.slice(delimiter.from, delimiter.to));
  const fills = align.length * rows.length <= MAX_FILLED_CELLS;
  return {
    type: 'table',
    align,
    header: readRow(header, true),
    rows: rows.map((row) => readRow(row, fills)),
  };

  function readRow(row: SyntaxNode, fill: boolean): readonly (readonly Inline[])[] {
    const cells: (readonly Inline[])[] = [];
    let cell: SyntaxNode | undefined;
    for (let child = row.firstChild; child; child = child.nextSibling) {
      if (child.name === 'TableCell') cell = child;
      else if (child.name === 'TableDelimiter') {
        const isFirst = cells.length === 0 && !cell && child.from === row.from;
        if (!isFirst) cells.push(readCell(cell));
        cell = undefined;
      }
    }
    if (cell) cells.push(readCell(cell));
    const missing = fill ? Math.max(align.length - cells.length, 0) : 0;
    return [...cells.slice(0, align.length), ...Array.from({ length: missing }, () => [])];
  }

  function readCell(cell: SyntaxNode | undefined): readonly Inline[] {
    if (!cell) return [];
    // A pipe is escaped before anything else is read, even in code.
    return inline(text.slice(cell.from, cell.to).replaceAll('\\|', '|'), cell.to);
  }
}

function alignments(delimiter: string): readonly Alignment[] {
  const cells = delimiter
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|');
  return cells.map((cell) => {
    const [left, right] = [cell.trim().startsWith(':'), cell.trim().endsWith(':')];
    if (left && right) return 'center';
    if (left) return 'left';
    return right ? 'right' : undefined;
  });
}
