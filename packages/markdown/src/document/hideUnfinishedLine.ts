import type { SyntaxNode } from '@lezer/common';

/** A last line of nothing but marks: it may become a rule, a list, a heading, a table or text. */
const ONLY_MARKS =
  /^[ \t>]*(?:[-=+*#_|:][-=+*#_|: \t]*|`{1,2}|~{1,2}|\d{1,9}[.)]?[ \t]*|(?:[-+*]|\d{1,9}[.)])[ \t]+\[[ xX]?\]?)$/;

const LITERAL: ReadonlySet<string> = new Set([
  'FencedCode',
  'CodeBlock',
  'HTMLBlock',
  'CommentBlock',
  'ProcessingInstructionBlock',
]);

/**
 * `text` without a last line that says nothing yet, so that a paragraph does not flash as a heading
 * when the list below it begins with its dash.
 *
 * @param lastBlock - The last top-level block of `text`.
 */
export function hideUnfinishedLine(text: string, lastBlock: SyntaxNode | undefined): string {
  const lineStart = text.lastIndexOf('\n') + 1;
  if (!ONLY_MARKS.test(text.slice(lineStart))) return text;
  for (let node = lastBlock; node; node = node.lastChild ?? undefined) {
    if (LITERAL.has(node.name)) return text;
  }
  return text.slice(0, lineStart);
}
