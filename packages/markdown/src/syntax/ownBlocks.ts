import { CODE_INDENT } from '../blocks/continue.ts';
import { type LineDraft, addChild, closeLeaf, closeTo } from '../blocks/draft.ts';
import {
  type Line,
  contentOfLine,
  restOfLine,
  skipColumns,
  skipContent,
  startLine,
} from '../blocks/line.ts';
import type { Container, OpenExtension, OpenExtensionLines } from '../blocks/open.ts';
import { type OpenLines, addLineTo, allParts, noLines } from '../blocks/openLines.ts';
import { type Context, MAX_DEPTH, beginBlock, depthOf } from '../blocks/start.ts';
import type { Block } from '../nodes.ts';
import { type Sequence, emptyLongSequence } from '../sequence/sequence.ts';
import type { BlockSyntax } from './BlockSyntax.ts';
import { findEnd, halfEnd } from './findEnd.ts';
import { isAt, isHalfOf, matchAt } from './matchAt.ts';
import type { OwnInlines } from './ownInlines.ts';

/** A first line that is being written is held back up to this many characters. */
const CALM_LENGTH = 200;

/** An app's own blocks, at the places where the line parser asks for them. */
export interface OwnBlocks {
  /** Like the line parser's own: adds the line to an open leaf that takes lines as they are. */
  readonly continueLeaf: (draft: LineDraft, matched: number) => number | undefined;
  /** Opens or ends the block that begins or ends at the content of the line. Tells whether it did. */
  readonly begin: (context: Context) => boolean;
  /** Cuts the line before the end of a block in it. Gives what it cut off. */
  readonly cut: (context: Context) => Line | undefined;
  /** Whether `content` begins with running text, whatever else it looks like. */
  readonly isText: (content: string) => boolean;
}

/** Makes blocks ready for use. */
export function ownBlocks(
  syntaxes: readonly BlockSyntax[],
  inlines: OwnInlines | undefined,
): OwnBlocks {
  return {
    continueLeaf,
    begin: (context) =>
      context.draft.line.indent < CODE_INDENT &&
      (endBlock(context) || openBlock(context, syntaxes)),
    cut,
    isText: (content) => inlines?.isAtStart(content) ?? false,
  };
}

function continueLeaf(draft: LineDraft, matched: number): number | undefined {
  const { leaf, line, stack } = draft;
  if (line.isBlank) {
    const text = stack.findIndex((open) => open.kind === 'extension' && open.of.holds === 'text');
    if (text > 0 && text < matched) closeTo(draft, text);
    if (text > 0) return undefined;
  }
  if (!leaf || matched < stack.length) return undefined;
  if (leaf.kind === 'extension') return addLineToLeaf(draft, leaf);
  // Raw HTML has no end that could be waited for, but the block around it has.
  const isHtml = leaf.kind === 'html' && leaf.end === undefined;
  if (isHtml && endingAt(draft, matched, contentOfLine(line)) > 0) closeLeaf(draft);
  return undefined;
}

/** Adds the line to lines that stay what they are. What follows their end is not theirs. */
function addLineToLeaf(draft: LineDraft, leaf: OpenExtensionLines): number | undefined {
  const { line, isWhole, stack } = draft;
  const content = contentOfLine(line);
  if (isEnd(leaf, content) && line.indent < CODE_INDENT) {
    // More of the line may make it no end.
    draft.isUnclear = !isWhole && !leaf.of.closesInLine;
    skipContent(line, (leaf.close as string).length);
    closeLeaf(draft);
    return line.isBlank ? stack.length : undefined;
  }
  const at = leaf.of.closesInLine ? findEnd(content, leaf.close as string) : -1;
  const half = isWhole || at >= 0 ? 0 : halfEnd(content, [leaf]);
  skipColumns(line, leaf.indent);
  const rest = restOfLine(line);
  const shown = at >= 0 ? rest.slice(0, at - content.length) : rest.slice(0, rest.length - half);
  if (half > 0 && shown.trim() === '') draft.isUnclear = true;
  draft.leaf = { ...leaf, lines: addLineTo(leaf.lines, shown) };
  if (at < 0) return stack.length;
  closeLeaf(draft);
  skipContent(line, at + (leaf.close as string).length);
  return line.isBlank ? stack.length : undefined;
}

/** Ends the innermost block whose end stands at the content of the line. */
function endBlock(context: Context): boolean {
  const { draft } = context;
  const content = contentOfLine(draft.line);
  const index = endingAt(draft, depthOf(context), content);
  if (index <= 0) {
    draft.isUnclear ||= !draft.isWhole && closable(draft, depthOf(context)).some(isHalfIn(content));
    return false;
  }
  const { of, close } = draft.stack[index] as OpenExtension;
  draft.isUnclear ||= !draft.isWhole && !of.closesInLine;
  closeTo(draft, index);
  context.matched = index;
  context.isFresh = true;
  skipContent(draft.line, (close as string).length);
  return true;
}

/** Index of the innermost of the first `depth` containers that `content` ends, or 0. */
function endingAt({ stack }: LineDraft, depth: number, content: string): number {
  for (let i = depth - 1; i > 0; i--) {
    const container = stack[i] as Container;
    if (container.kind === 'extension' && isEnd(container, content)) return i;
    if (isShield(container)) return 0;
  }
  return 0;
}

/** The containers among the first `depth` that the line may end, outermost first. */
function closable({ stack }: LineDraft, depth: number): readonly OpenExtension[] {
  const from = stack.slice(0, depth).findLastIndex(isShield) + 1;
  return stack.slice(from, depth).filter((open) => open.kind === 'extension');
}

/** What has a mark on each of its lines ends by itself. */
function isShield({ kind }: Container): boolean {
  return kind === 'quote' || kind === 'footnote';
}

function isEnd({ of, close }: OpenExtension | OpenExtensionLines, content: string): boolean {
  if (close === undefined || !isAt(content, 0, close)) return false;
  return of.closesInLine === true || content.trimEnd().length === close.length;
}

function isHalfIn(content: string) {
  return ({ close }: OpenExtension) => close !== undefined && isHalfOf(content, close);
}

/** Opens the first of `syntaxes` that begins at the content of the line. */
function openBlock(context: Context, syntaxes: readonly BlockSyntax[]): boolean {
  const { draft } = context;
  const content = contentOfLine(draft.line);
  if (depthOf(context) > MAX_DEPTH) return false;
  for (const syntax of syntaxes) {
    const { trigger, pattern } = syntax;
    if (!isAt(content, 0, trigger)) {
      draft.isUnclear ||= !draft.isWhole && isHalfOf(content, trigger);
      continue;
    }
    const match = matchAt(pattern, content, 0);
    if (!match) {
      draft.isUnclear ||= !draft.isWhole && isHalf(syntax, content);
      continue;
    }
    draft.isUnclear ||= !draft.isWhole && match[0].length === content.length;
    open(context, syntax, match);
    return true;
  }
  return false;
}

function isHalf({ unfinished }: BlockSyntax, content: string): boolean {
  return unfinished ? unfinished.test(content) : content.length < CALM_LENGTH;
}

function open(context: Context, of: BlockSyntax, match: RegExpExecArray): void {
  const { draft } = context;
  const { line } = draft;
  const groups = match.slice(1);
  const close = typeof of.close === 'function' ? of.close(groups) : of.close;
  const { indent } = line;
  beginBlock(context);
  if (of.nests === false) {
    const same = draft.stack.findLastIndex(
      (open) => isShield(open) || (open.kind === 'extension' && open.of === of),
    );
    if (draft.stack[same]?.kind === 'extension') closeTo(draft, same);
  }
  skipContent(line, match[0].length);
  const block = { type: 'extension', of, groups } as const;
  if (of.holds === 'nothing') {
    addChild(draft, of.node?.(block) ?? block);
  } else if (of.holds === 'lines') {
    const toBlock = (lines: OpenLines) => {
      const whole = { ...block, lines: allParts(lines), value: lines.value };
      return of.node?.(whole) ?? whole;
    };
    draft.leaf = { kind: 'extension', of, close, indent, lines: noLines, toBlock };
    if (!line.isBlank && addLineToLeaf(draft, draft.leaf)) {
      skipContent(line, contentOfLine(line).length);
    }
  } else {
    const toBlock = (children: Sequence<Block>, isOpen?: true) => ({
      ...block,
      children,
      ...(isOpen && { isOpen }),
    });
    const children = emptyLongSequence<Block>();
    draft.stack.push({ kind: 'extension', of, close, children, lastLine: 0, toBlock });
  }
}

function cut(context: Context): Line | undefined {
  const { draft } = context;
  const { line, isWhole } = draft;
  const open = closable(draft, depthOf(context)).filter(({ of }) => of.closesInLine);
  if (open.length === 0) return undefined;
  const content = contentOfLine(line);
  const ends = open.map(({ close }) => (close === undefined ? -1 : findEnd(content, close)));
  const at = Math.min(...ends.filter((end) => end > 0));
  if (at < content.length) {
    line.text = line.text.slice(0, line.contentPos + at);
    return startLine(content.slice(at));
  }
  const half = isWhole ? 0 : halfEnd(content, open);
  if (half === content.length) draft.isUnclear = true;
  else line.text = line.text.slice(0, line.text.length - half);
  return undefined;
}
