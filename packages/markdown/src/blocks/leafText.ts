import type { SyntaxNode } from '@lezer/common';

/** Marks of the block structure that may stand inside a leaf's range. */
const MARKS: ReadonlySet<string> = new Set(['QuoteMark', 'HeaderMark', 'TaskMarker']);

/**
 * The inline source of a paragraph or heading: without the marks of its containers and the
 * indentation of its lines.
 *
 * @see https://spec.commonmark.org/0.31.2/#paragraphs
 */
export function leafText(node: SyntaxNode, text: string): string {
  return withoutMarks(node, text)
    .replace(/\n[ \t]+/g, '\n')
    .trim();
}

/** The source of a block that is shown as it was written, without the marks of its containers. */
export function literalText(node: SyntaxNode, text: string): string {
  return withoutMarks(node, text).trimEnd();
}

/** Whether the gap between two blocks holds a line with nothing but the marks of quotes. */
export function hasBlankLine(text: string, from: number, to: number): boolean {
  return /\n[ \t>]*\n/.test(text.slice(from, to));
}

function withoutMarks(node: SyntaxNode, text: string): string {
  let result = '';
  let pos = node.from;
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (!MARKS.has(child.name)) continue;
    result += text.slice(pos, child.from);
    pos = child.to;
  }
  return result + text.slice(pos, node.to);
}
