/**
 * A line being read from left to right. Columns count tabs to stops of four, and a tab may be used up
 * only in part.
 *
 * @see https://spec.commonmark.org/0.31.2/#tabs
 */
export interface Line {
  text: string;
  /** Next character to read. */
  pos: number;
  column: number;
  /** Columns left of a tab that was used in part. */
  tabLeft: number;
  /** First character that is no space or tab, or the end of the line. */
  contentPos: number;
  /** Columns from here to the content. */
  indent: number;
  /** Nothing but spaces and tabs is left. */
  isBlank: boolean;
}

/** The start of a line, which has no line break. */
export function startLine(text: string): Line {
  const line = { text, pos: 0, column: 0, tabLeft: 0, contentPos: 0, indent: 0, isBlank: false };
  findContent(line);
  return line;
}

/** Moves to the content. */
export function skipIndent(line: Line): void {
  line.column += line.indent;
  line.pos = line.contentPos;
  line.tabLeft = 0;
  line.indent = 0;
}

/** Moves over `count` characters that are no tabs, from the content on. */
export function skipContent(line: Line, count: number): void {
  skipIndent(line);
  line.pos += count;
  line.column += count;
  findContent(line);
}

/** Moves over as much of the indentation as lies within `columns`. */
export function skipColumns(line: Line, columns: number): void {
  const target = line.column + Math.min(columns, line.indent);
  while (line.column < target) {
    const width = line.text[line.pos] === '\t' ? line.tabLeft || tabWidth(line.column) : 1;
    const used = Math.min(width, target - line.column);
    line.column += used;
    line.tabLeft = width - used;
    if (line.tabLeft === 0) line.pos++;
  }
  line.indent -= Math.min(columns, line.indent);
}

/** What is left of the line; what is left of a tab counts as spaces. */
export function restOfLine(line: Line): string {
  if (line.tabLeft === 0) return line.text.slice(line.pos);
  return ' '.repeat(line.tabLeft) + line.text.slice(line.pos + 1);
}

/** What is left of the line after its indentation. */
export function contentOfLine(line: Line): string {
  return line.text.slice(line.contentPos);
}

function findContent(line: Line): void {
  const { text } = line;
  let { pos, column } = line;
  for (; pos < text.length; pos++) {
    const code = text.charCodeAt(pos);
    if (code === 0x20) column++;
    else if (code === 0x09) column += tabWidth(column);
    else break;
  }
  line.contentPos = pos;
  line.indent = column - line.column;
  line.isBlank = pos === text.length;
}

function tabWidth(column: number): number {
  return 4 - (column % 4);
}
