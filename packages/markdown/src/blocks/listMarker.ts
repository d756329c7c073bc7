import type { Line } from './line.ts';

const MARKER = /(?:([-+*])|(\d{1,9})([.)]))(?=[ \t]|$)/y;
const MAX_SPACES = 4;

/** The marker a list item begins with. */
export interface ListMarker {
  /** What tells the lists apart: the bullet, or what follows the number. */
  readonly mark: string;
  /** Number of the item; absent in a bullet list. */
  readonly start: number | undefined;
  /** Characters of the marker. */
  readonly length: number;
  readonly isEmpty: boolean;
}

/**
 * The marker at the content of `line`, if there is one.
 *
 * @see https://spec.commonmark.org/0.31.2/#list-items
 */
export function readListMarker(line: Line): ListMarker | undefined {
  MARKER.lastIndex = line.contentPos;
  const match = MARKER.exec(line.text);
  if (!match) return undefined;
  const [{ length }, bullet, number, delimiter] = match;
  return {
    mark: bullet ?? (delimiter as string),
    start: number === undefined ? undefined : Number.parseInt(number, 10),
    length,
    isEmpty: line.text.slice(line.contentPos + length).trim() === '',
  };
}

/** Columns between a marker and its content, when `indent` of them follow it. */
export function markerSpaces(indent: number, isEmpty: boolean): number {
  return isEmpty || indent > MAX_SPACES ? 1 : indent;
}
