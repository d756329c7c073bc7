import type { Alignment } from '../nodes.ts';

/** Rows shorter than the header are filled up, unless the table has more cells than this. */
const MAX_FILLED_CELLS = 100_000;

const CELL = /(?:[^\\|]|\\[^])*\\?/y;
const DELIMITER_CELL = /^\s*:?-+:?\s*$/;

/**
 * The sources of a row's cells.
 *
 * @see https://github.github.com/gfm/#tables-extension-
 */
export function splitRow(row: string): readonly string[] {
  const line = row.trim();
  const cells: string[] = [];
  let pos = line.startsWith('|') ? 1 : 0;
  while (pos < line.length || (cells.length === 0 && pos === 0)) {
    CELL.lastIndex = pos;
    const source = CELL.exec(line)?.[0] ?? '';
    // A pipe is escaped before anything else is read, even in code.
    cells.push(source.replaceAll('\\|', '|').trim());
    pos += source.length + 1;
  }
  return cells;
}

/** How the columns are set, when `content` is the row of dashes below a header. */
export function readDelimiterRow(content: string): readonly Alignment[] | undefined {
  if (!/^[|:\- \t]+$/.test(content) || !content.includes('-')) return undefined;
  const cells = splitRow(content);
  if (!cells.every((cell) => DELIMITER_CELL.test(cell))) return undefined;
  return cells.map((cell) => {
    const [left, right] = [cell.startsWith(':'), cell.endsWith(':')];
    if (left && right) return 'center';
    if (left) return 'left';
    return right ? 'right' : undefined;
  });
}

/** As many cells as there are columns; a row is not filled up when all before it make too many. */
export function fitRow(
  cells: readonly string[],
  columns: number,
  rowsBefore: number,
): readonly string[] {
  const isFilled = columns * (rowsBefore + 1) <= MAX_FILLED_CELLS;
  const missing = isFilled ? Math.max(columns - cells.length, 0) : 0;
  return [...cells.slice(0, columns), ...Array.from({ length: missing }, () => '')];
}
