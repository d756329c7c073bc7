import type { Definition } from '../nodes.ts';
import { decodeText } from './decodeText.ts';

const MAX_PARENTHESES = 32;
const MAX_LABEL_LENGTH = 999;
const LINE_SPACE = /[ \t]*\n?[ \t]*/y;
// Loops are unrolled, so that a long title or destination costs no stack.
const ANGLED = /<[^<>\n\\]*(?:\\.[^<>\n\\]*)*>?/y;
const TITLE =
  /"[^"\\]*(?:\\[^][^"\\]*)*"?|'[^'\\]*(?:\\[^][^'\\]*)*'?|\([^()\\]*(?:\\[^][^()\\]*)*\)?/y;
const LABEL = /\[((?:[^[\]\\]|\\[^]){0,999})\]/y;

/** Where a piece of link syntax ends, and what it says. */
export interface Resource extends Definition {
  readonly end: number;
}

/** The text ends inside the parentheses: more of it may still complete the link. */
export const UNFINISHED = 'unfinished';

/**
 * The `(destination "title")` that starts at `start`, if there is one.
 *
 * @see https://spec.commonmark.org/0.31.2/#inline-link
 */
export function readResource(
  text: string,
  start: number,
): Resource | typeof UNFINISHED | undefined {
  const destination = readDestination(text, skipSpace(text, start + 1));
  if (typeof destination !== 'object') return destination;

  const afterSpace = skipSpace(text, destination.end);
  const title = afterSpace > destination.end ? readTitle(text, afterSpace) : undefined;
  if (title === UNFINISHED) return UNFINISHED;

  const end = skipSpace(text, (title ?? destination).end);
  if (end >= text.length) return UNFINISHED;
  if (text[end] !== ')') return undefined;
  return {
    destination: decodeText(destination.value),
    ...(title ? { title: decodeText(title.value) } : {}),
    end: end + 1,
  };
}

/** The `[label]` that starts at `start`, if there is one. */
export function readLabel(text: string, start: number): { label: string; end: number } | undefined {
  LABEL.lastIndex = start;
  const match = LABEL.exec(text);
  return match ? { label: match[1] as string, end: LABEL.lastIndex } : undefined;
}

/**
 * The key under which a label is stored and found; empty when the text cannot be a label.
 *
 * @see https://spec.commonmark.org/0.31.2/#matches
 */
export function labelKey(label: string): string {
  if (label.length > MAX_LABEL_LENGTH) return '';
  // Lower then upper is the nearest JavaScript has to Unicode case folding: "ẞ", "ß" and "ss" meet.
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}

/** Whether a key is that of a footnote. */
export function isFootnoteKey(key: string): boolean {
  return key.startsWith('[');
}

/** The key of a footnote's label, which no other label can have. */
export function footnoteKey(label: string): string {
  return `[^${labelKey(label)}`;
}

interface Slice {
  readonly value: string;
  readonly end: number;
}

/** The destination that starts at `start`, as it was written. */
export function readDestination(
  text: string,
  start: number,
): Slice | typeof UNFINISHED | undefined {
  if (text[start] === '<') return readEnclosed(ANGLED, '>', text, start);

  let depth = 0;
  let pos = start;
  for (; pos < text.length; pos++) {
    const code = text.charCodeAt(pos);
    if (code <= 0x20 || code === 0x7f) break;
    if (code === 0x5c /* \ */ && text.charCodeAt(pos + 1) > 0x20) pos++;
    else if (code === 0x28 /* ( */ && ++depth > MAX_PARENTHESES) return undefined;
    else if (code === 0x29 /* ) */ && depth-- === 0) break;
  }
  if (pos >= text.length) return UNFINISHED;
  // A destination may be empty before the closing parenthesis only.
  if (depth > 0 || (pos === start && text[pos] !== ')')) return undefined;
  return { value: text.slice(start, pos), end: pos };
}

/** The title that starts with the quote at `start`, as it was written. */
export function readTitle(text: string, start: number): Slice | typeof UNFINISHED | undefined {
  const quote = text.charAt(start);
  return readEnclosed(TITLE, quote === '(' ? ')' : quote, text, start);
}

/** What `pattern` matches at `start`, without its two marks; the closing one may be yet to come. */
function readEnclosed(
  pattern: RegExp,
  close: string,
  text: string,
  start: number,
): Slice | typeof UNFINISHED | undefined {
  pattern.lastIndex = start;
  const match = pattern.exec(text)?.[0];
  if (match === undefined) return undefined;
  const end = start + match.length;
  if (match.length > 1 && match.endsWith(close)) return { value: match.slice(1, -1), end };
  return end >= text.length ? UNFINISHED : undefined;
}

/** Where the spaces at `start` end, with at most one line break among them. */
export function skipSpace(text: string, start: number): number {
  LINE_SPACE.lastIndex = start;
  LINE_SPACE.exec(text);
  return LINE_SPACE.lastIndex;
}
