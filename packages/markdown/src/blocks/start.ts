import { decodeText } from '../inline/decodeText.ts';
import { footnoteKey } from '../inline/linkSyntax.ts';
import type { AlertKind, Heading, TableRow } from '../nodes.ts';
import { append, emptyLongSequence, emptySequence } from '../sequence/sequence.ts';
import { CODE_INDENT, depthOfBlank, skipQuoteMark } from './continue.ts';
import { type LineDraft, addChild, closeLeaf, closeTo, replaceTop, top } from './draft.ts';
import { readHtmlStart } from './htmlBlock.ts';
import { contentOfLine, restOfLine, skipColumns, skipContent, skipIndent } from './line.ts';
import { markerSpaces, readListMarker } from './listMarker.ts';
import type { Leaf, OpenParagraph, OpenTable } from './open.ts';
import { addLineTo, noLines } from './openLines.ts';
import { HEADER, nextPath } from './path.ts';
import { fitRow, readDelimiterRow, splitRow } from './table.ts';

/** Containers may nest this deep; what lies deeper is shown as text. */
export const MAX_DEPTH = 100;

const ATX = /^(#{1,6})(?:[ \t]|$)/;
const FENCE = /^(?:`{3,}(?=[^`]*$)|~{3,})/;
const SETEXT = /^(?:=+|-+)[ \t]*$/;
const RULE = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const MATH = /^(?:\$\$|\\\[)(?=[ \t]*$)/;
const FOOTNOTE = /^\[\^([^[\]\s]{1,200})\]:/;
const ALERT = /^\[!(note|tip|important|warning|caution)\][ \t]*$/i;
const TASK = /^\[([ xX])\][ \t]+(?=[^ \t])/;

/** The line being read, and how it meets what is open. */
export interface Context {
  readonly draft: LineDraft;
  /** How many containers the line is in. */
  matched: number;
  /** The line has opened a container: nothing before it goes on. */
  isFresh: boolean;
}

/**
 * Opens the blocks that begin in the line, and adds the rest of it as text. Tells how many containers
 * the line adds something to.
 */
export function startBlocks(draft: LineDraft, matched: number): number {
  const context: Context = { draft, matched, isFresh: false };
  const { line, reader } = draft;
  for (;;) {
    while (!line.isBlank && startContainer(context));
    if (line.isBlank) {
      if (context.isFresh) return draft.stack.length;
      interrupt(context);
      return depthOfBlank(draft, matched);
    }
    const rest = reader.own?.cut(context);
    if (!startLeaf(context)) addText(context);
    if (!rest) return draft.stack.length;
    Object.assign(line, rest);
  }
}

/** The paragraph that the line would go on with, or interrupt. */
function openParagraph({ draft, isFresh }: Context): OpenParagraph | undefined {
  return !isFresh && draft.leaf?.kind === 'paragraph' ? draft.leaf : undefined;
}

/** The same, when the line has all of its marks and is not merely a lazy continuation. */
function matchedParagraph(context: Context): OpenParagraph | undefined {
  const isMatched = context.matched === context.draft.stack.length;
  return isMatched ? openParagraph(context) : undefined;
}

/** Closes what does not go on in the line. */
function interrupt(context: Context): void {
  if (!context.isFresh) closeTo(context.draft, context.matched);
  context.isFresh = true;
}

/** Makes room for a block in the last container. */
export function beginBlock(context: Context): void {
  const { draft } = context;
  interrupt(context);
  if (top(draft).kind === 'list') closeTo(draft, draft.stack.length - 1);
  const item = top(draft);
  if (item.kind !== 'item' || item.children.length === 0) return;
  if (item.lastLine < draft.lineNumber - 1) loosen(draft, draft.stack.length - 2);
}

function loosen({ stack }: LineDraft, index: number): void {
  const list = stack[index];
  if (list?.kind === 'list') stack[index] = { ...list, isTight: false };
}

function beginLeaf(context: Context, leaf: Leaf): void {
  beginBlock(context);
  context.draft.leaf = leaf;
}

/** How many containers what begins in the line is in. */
export function depthOf({ draft, matched, isFresh }: Context): number {
  return isFresh ? draft.stack.length : matched;
}

function startContainer(context: Context): boolean {
  const { draft } = context;
  if (draft.reader.own?.begin(context)) return true;
  if (draft.line.indent >= CODE_INDENT || depthOf(context) > MAX_DEPTH) return false;
  switch (draft.line.text[draft.line.contentPos]) {
    case '>':
      beginBlock(context);
      skipQuoteMark(draft.line);
      draft.stack.push({ kind: 'quote', children: emptyLongSequence(), lastLine: 0 });
      return true;
    case '[':
      return startFootnote(context);
    default:
      return startItem(context);
  }
}

function startFootnote(context: Context): boolean {
  const { draft } = context;
  const [mark, label] = FOOTNOTE.exec(contentOfLine(draft.line)) ?? [];
  if (mark === undefined || label === undefined) return false;
  beginBlock(context);
  skipContent(draft.line, mark.length);
  skipIndent(draft.line);
  const slot = draft.footnotes.length;
  const key = footnoteKey(label);
  draft.footnotes = append(draft.footnotes, { key, children: emptySequence() });
  draft.stack.push({ kind: 'footnote', key, slot, children: emptySequence(), lastLine: 0 });
  draft.reader.defineFootnote(key, slot);
  return true;
}

function startItem(context: Context): boolean {
  const { draft } = context;
  const { line } = draft;
  const marker = readListMarker(line);
  if (!marker || RULE.test(contentOfLine(line))) return false;
  // A number in running text must not begin a list when it comes to stand at the start of a line.
  const interrupts = !marker.isEmpty && (marker.start ?? 1) === 1;
  if (!interrupts && matchedParagraph(context)) return false;

  interrupt(context);
  const list = top(draft);
  if (list.kind === 'list' && list.mark === marker.mark) {
    if (list.children.length > 0 && list.lastLine < draft.lineNumber - 1) {
      loosen(draft, draft.stack.length - 1);
    }
  } else {
    beginBlock(context);
    const { mark, start } = marker;
    draft.stack.push({
      kind: 'list',
      mark,
      start,
      isTight: true,
      children: emptyLongSequence(),
      lastLine: 0,
    });
  }
  const { indent } = line;
  skipContent(line, marker.length);
  const spaces = markerSpaces(line.indent, marker.isEmpty);
  skipColumns(line, spaces);
  const width = indent + marker.length + spaces;
  draft.stack.push({ kind: 'item', width, children: emptySequence(), lastLine: 0 });
  return true;
}

function startLeaf(context: Context): boolean {
  const { line } = context.draft;
  if (line.indent >= CODE_INDENT) return startIndented(context);
  const content = contentOfLine(line);
  return (
    startHeading(context, content) ||
    startFence(context, content) ||
    startHtml(context, content) ||
    startUnderline(context, content) ||
    startTable(context, content) ||
    startRule(context, content)
  );
}

function startIndented(context: Context): boolean {
  const { line } = context.draft;
  if (openParagraph(context)) return false;
  skipColumns(line, CODE_INDENT);
  beginLeaf(context, { kind: 'indented', lines: addLineTo(noLines, restOfLine(line)) });
  return true;
}

function startHeading(context: Context, content: string): boolean {
  const marks = ATX.exec(content)?.[1];
  if (marks === undefined) return false;
  const source = withoutClosingMarks(content.slice(marks.length).trim());
  beginLeaf(context, { kind: 'heading', level: marks.length as Heading['level'], source });
  if (context.draft.isWhole) closeLeaf(context.draft);
  return true;
}

function withoutClosingMarks(source: string): string {
  let end = source.length;
  while (source[end - 1] === '#') end--;
  return end === 0 || /[ \t]/.test(source.charAt(end - 1)) ? source.slice(0, end) : source;
}

function startFence(context: Context, content: string): boolean {
  const { draft } = context;
  const math = MATH.exec(content)?.[0];
  const mark = math ?? FENCE.exec(content)?.[0];
  if (mark === undefined) return false;
  // Half the name of a language is the name of another.
  const info = draft.isWhole ? content.slice(mark.length).trim() : '';
  beginLeaf(context, {
    kind: math === undefined ? 'fence' : 'math',
    mark,
    indent: draft.line.indent,
    language: decodeText(info.split(/\s/, 1)[0] as string),
    lines: noLines,
  });
  return true;
}

function startHtml(context: Context, content: string): boolean {
  const html = readHtmlStart(content, !openParagraph(context));
  if (!html || context.draft.reader.own?.isText(content)) return false;
  const lines = addLineTo(noLines, restOfLine(context.draft.line));
  beginLeaf(context, { kind: 'html', end: html.end, lines });
  if (html.end?.test(content)) closeLeaf(context.draft);
  return true;
}

/** The line of dashes or equals signs that makes a heading of the paragraph above. */
function startUnderline(context: Context, content: string): boolean {
  const paragraph = matchedParagraph(context);
  if (!paragraph || paragraph.source === '' || !SETEXT.test(content)) return false;
  const level = content.startsWith('=') ? 1 : 2;
  context.draft.leaf = { kind: 'heading', level, source: paragraph.source };
  closeLeaf(context.draft);
  return true;
}

/** The line of dashes and pipes that makes a table of the line above. */
function startTable(context: Context, content: string): boolean {
  const { draft } = context;
  const paragraph = matchedParagraph(context);
  const align = paragraph && readDelimiterRow(content);
  if (!align) return false;
  const lines = paragraph.source.trimEnd();
  const headerFrom = lines.lastIndexOf('\n') + 1;
  const cells = splitRow(lines.slice(headerFrom));
  if (cells.length !== align.length) return false;

  draft.leaf = { kind: 'paragraph', source: lines.slice(0, headerFrom) };
  closeLeaf(draft);
  const path = [...nextPath(draft.stack), HEADER];
  const header = draft.reader.read({ kind: 'row', cells }, path, false) as TableRow;
  draft.leaf = { kind: 'table', align, header, rows: emptyLongSequence() };
  return true;
}

function startRule(context: Context, content: string): boolean {
  if (!RULE.test(content)) return false;
  beginBlock(context);
  addChild(context.draft, { type: 'thematicBreak' });
  return true;
}

function addText(context: Context): void {
  const { draft, matched, isFresh } = context;
  const { leaf, line, isWhole } = draft;
  const content = contentOfLine(line);
  const text = isWhole ? `${content}\n` : content;
  if (!isFresh && leaf?.kind === 'paragraph') {
    draft.leaf = { ...leaf, source: leaf.source + text };
  } else if (!isFresh && leaf?.kind === 'table' && matched === draft.stack.length) {
    draft.leaf = { ...leaf, rows: append(leaf.rows, readRow(draft, leaf, content)) };
  } else {
    beginBlock(context);
    beginParagraph(draft, text);
  }
}

function readRow(draft: LineDraft, { align, rows }: OpenTable, content: string): TableRow {
  const { stack, reader, isWhole } = draft;
  const cells = fitRow(splitRow(content), align.length, rows.length);
  const path = [...nextPath(stack), rows.length];
  return reader.read({ kind: 'row', cells }, path, !isWhole) as TableRow;
}

function beginParagraph(draft: LineDraft, text: string): void {
  const container = top(draft);
  draft.leaf = { kind: 'paragraph', source: text };
  if (container.children.length > 0) return;
  if (container.kind === 'item') {
    const [mark, box] = TASK.exec(text) ?? [];
    if (mark === undefined) return;
    replaceTop(draft, { ...container, checked: box !== ' ' });
    draft.leaf = { kind: 'paragraph', source: text.slice(mark.length) };
  } else if (container.kind === 'quote' && draft.isWhole) {
    const kind = ALERT.exec(text.trimEnd())?.[1]?.toLowerCase() as AlertKind | undefined;
    if (!kind) return;
    replaceTop(draft, { ...container, alert: { kind, source: text.trim() } });
    draft.leaf = { kind: 'paragraph', source: '' };
  }
}
