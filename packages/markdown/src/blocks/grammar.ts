import {
  type BlockContext,
  type Line,
  type MarkdownParser,
  Table,
  TaskList,
  parser,
} from '@lezer/markdown';

/** Containers may nest this deep; what lies deeper is shown as text. */
export const MAX_DEPTH = 100;

const CONTAINER_START = /[>*+-]|\d{1,9}[.)]/y;
const FENCE_START = /`{3}|~{3}/y;

/**
 * The block structure of CommonMark with tables and task lists.
 *
 * Inline parsing is off: it needs the definitions of the whole document, and belongs to `parseInline`.
 */
export const grammar: MarkdownParser = parser.configure([
  Table,
  TaskList,
  {
    defineNodes: [{ name: 'FenceIndent', block: true }],
    parseBlock: [
      { name: 'DepthLimit', before: 'LinkReference', parse: flattenDeepLine },
      { name: 'FenceIndent', before: 'FencedCode', parse: markFenceIndent },
    ],
    remove: [
      'Escape',
      'Entity',
      'InlineCode',
      'HTMLTag',
      'Emphasis',
      'HardBreak',
      'Link',
      'Image',
      'LinkEnd',
    ],
  },
]);

/** Takes a line that would open one container too many as a paragraph, which also bounds its cost. */
function flattenDeepLine(context: BlockContext, line: Line): boolean {
  CONTAINER_START.lastIndex = line.pos;
  if (context.depth <= MAX_DEPTH || !CONTAINER_START.test(line.text)) return false;
  const from = context.lineStart + line.pos;
  const to = context.lineStart + line.text.length;
  context.addElement(context.elt('Paragraph', from, to));
  context.nextLine();
  return true;
}

/** Leaves a node over the indentation of a fence, which its content lines may share. */
function markFenceIndent(context: BlockContext, line: Line): boolean {
  FENCE_START.lastIndex = line.pos;
  const indent = line.indent - line.baseIndent;
  if (indent === 0 || indent > 3 || !FENCE_START.test(line.text)) return false;
  const to = context.lineStart + line.pos;
  context.addElement(context.elt('FenceIndent', to - indent, to));
  return false;
}
