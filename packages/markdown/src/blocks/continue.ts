import { type Draft, type LineDraft, closeLeaf } from './draft.ts';
import { contentOfLine, restOfLine, skipColumns, skipContent, skipIndent } from './line.ts';
import type { Container, OpenCode } from './open.ts';
import { addBlankTo, addLineTo } from './openLines.ts';

/** Columns that make a line code, or part of a footnote. */
export const CODE_INDENT = 4;

/** How many of the open containers go on in this line; moves over their marks and indentation. */
export function continueContainers(draft: LineDraft): number {
  const { stack } = draft;
  const stopped = stack.findIndex((container, i) => !continues(draft, container, i));
  return stopped < 0 ? stack.length : stopped;
}

function continues(draft: LineDraft, container: Container, index: number): boolean {
  const { line, stack, leaf } = draft;
  switch (container.kind) {
    case 'quote':
      return skipQuoteMark(draft.line);
    case 'item':
    case 'footnote': {
      const width = container.kind === 'item' ? container.width : CODE_INDENT;
      if (line.isBlank) {
        const isEmpty = container.children.length === 0 && index + 1 === stack.length && !leaf;
        if (!isEmpty) skipIndent(line);
        return !isEmpty;
      }
      if (line.indent < width) return false;
      skipColumns(line, width);
      return true;
    }
    default:
      return true;
  }
}

/** Moves over the mark of a quote and a space after it, if the mark is there. */
export function skipQuoteMark(line: LineDraft['line']): boolean {
  if (line.indent >= CODE_INDENT || line.text[line.contentPos] !== '>') return false;
  skipContent(line, 1);
  skipColumns(line, 1);
  return true;
}

/**
 * Adds the line to the leaf when that takes lines as they are. Tells how many containers the line adds
 * something to, or nothing when it belongs elsewhere.
 *
 * @param matched - How many containers go on in this line.
 */
export function continueLeaf(draft: LineDraft, matched: number): number | undefined {
  const { line, leaf, stack } = draft;
  if (!leaf || matched < stack.length) return undefined;
  switch (leaf.kind) {
    case 'fence':
    case 'math':
      if (closesFence(draft, leaf)) {
        closeLeaf(draft);
      } else {
        skipColumns(line, leaf.indent);
        draft.leaf = { ...leaf, lines: addLineTo(leaf.lines, restOfLine(line)) };
      }
      return stack.length;
    case 'indented':
      if (!line.isBlank && line.indent < CODE_INDENT) return undefined;
      skipColumns(line, CODE_INDENT);
      if (line.isBlank) {
        draft.leaf = { ...leaf, lines: addBlankTo(leaf.lines, restOfLine(line)) };
        return depthOfBlank(draft, matched);
      }
      draft.leaf = { ...leaf, lines: addLineTo(leaf.lines, restOfLine(line)) };
      return stack.length;
    case 'html':
      if (line.isBlank && !leaf.end) return undefined;
      draft.leaf = {
        ...leaf,
        lines: line.isBlank
          ? addBlankTo(leaf.lines, restOfLine(line))
          : addLineTo(leaf.lines, restOfLine(line)),
      };
      if (leaf.end?.test(contentOfLine(line))) closeLeaf(draft);
      return stack.length;
    default:
      return undefined;
  }
}

function ownsBlank({ kind }: Container): boolean {
  return kind === 'quote' || kind === 'extension';
}

/** How many of the first `matched` containers a blank line is part of. */
export function depthOfBlank({ stack }: Draft, matched: number): number {
  return stack.slice(0, matched).findLastIndex(ownsBlank) + 1;
}

function closesFence({ line }: LineDraft, leaf: OpenCode): boolean {
  if (line.indent >= CODE_INDENT || line.text[line.contentPos] !== leaf.mark[0]) return false;
  const content = contentOfLine(line).trimEnd();
  if (leaf.mark === '\\[') return content === '\\]';
  return (
    content.length >= leaf.mark.length &&
    content === (leaf.mark[0] as string).repeat(content.length)
  );
}
