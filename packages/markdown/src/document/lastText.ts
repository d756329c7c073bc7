import type {
  Alert,
  Block,
  Blockquote,
  Code,
  Heading,
  Inline,
  List,
  ListItem,
  Paragraph,
  Span,
} from '../nodes.ts';
import type { Run, Sequence } from '../sequence/sequence.ts';
import type { DocumentView } from './DocumentView.ts';

/** The last text of a view, and what became of it in a later one. */
export interface TextChange {
  readonly before: string;
  readonly after: string;
  /** The block of code it is in. */
  readonly code?: { readonly before: Code; readonly after: Code };
}

type Node = Block | ListItem | Inline;

/**
 * How the last text of `before` goes on in `after`, when nothing else differs between them; `undefined`
 * when something does. Takes a few steps, however long the views are.
 */
export function lastTextChange(before: DocumentView, after: DocumentView): TextChange | undefined {
  if (before.footnotes !== after.footnotes) return undefined;
  const blocks = lastOf(before.blocks, after.blocks);
  return blocks && changeIn(...blocks);
}

function changeIn(before: Node, after: Node): TextChange | undefined {
  if (typeof before === 'string' || typeof after === 'string') {
    return typeof before === typeof after
      ? { before: before as string, after: after as string }
      : undefined;
  }
  const { type } = after;
  if (before.type !== type) return undefined;
  switch (type) {
    case 'codeBlock': {
      const code = before as Code;
      if (code.language !== after.language || code.isOpen !== after.isOpen) return undefined;
      const lines = lastOf(code.lines, after.lines);
      return lines && { before: lines[0], after: lines[1], code: { before: code, after } };
    }
    case 'paragraph':
      return changeInParts(before as Paragraph, after);
    case 'heading': {
      const heading = before as Heading;
      return heading.level === after.level ? changeInParts(heading, after) : undefined;
    }
    case 'blockquote':
      return changeInBlocks(before as Blockquote, after);
    case 'alert': {
      const alert = before as Alert;
      return alert.kind === after.kind ? changeInBlocks(alert, after) : undefined;
    }
    case 'item': {
      const item = before as ListItem;
      return item.checked === after.checked ? changeInBlocks(item, after) : undefined;
    }
    case 'list': {
      const list = before as List;
      if (list.isTight !== after.isTight || list.start !== after.start) return undefined;
      const items = lastOf(list.items, after.items);
      return items && changeIn(...items);
    }
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'pendingLink':
      return changeInInlines((before as Span).children, after.children);
    default:
      return undefined;
  }
}

function changeInBlocks(
  before: { readonly children: Sequence<Block> },
  after: { readonly children: Sequence<Block> },
): TextChange | undefined {
  const blocks = lastOf(before.children, after.children);
  return blocks && changeIn(...blocks);
}

function changeInParts(
  before: Paragraph | Heading,
  after: Paragraph | Heading,
): TextChange | undefined {
  const parts = lastOf(before.children, after.children);
  return parts && changeInInlines(...parts);
}

function changeInInlines(
  before: readonly Inline[],
  after: readonly Inline[],
): TextChange | undefined {
  const last = after.length - 1;
  if (last < 0 || before.length !== after.length) return undefined;
  for (let i = 0; i < last; i++) if (!isSame(before[i], after[i])) return undefined;
  return changeIn(before[last] as Inline, after[last] as Inline);
}

/** The last items, when all before them are the same. */
function lastOf<T>(before: Sequence<T>, after: Sequence<T>): readonly [T, T] | undefined {
  if (before.length !== after.length) return undefined;
  let runs = lastPair(before.runs, after.runs);
  for (;;) {
    if (!runs) return undefined;
    const [old, run] = runs;
    if (old.height === 0 || run.height === 0) return lastPair(old.parts as T[], run.parts as T[]);
    runs = lastPair(old.parts as Run<T>[], run.parts as Run<T>[]);
  }
}

function lastPair<T>(before: readonly T[], after: readonly T[]): readonly [T, T] | undefined {
  const last = after.length - 1;
  if (last < 0 || before.length !== after.length) return undefined;
  for (let i = 0; i < last; i++) if (before[i] !== after[i]) return undefined;
  return [before[last] as T, after[last] as T];
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  const keys = Object.keys(b) as (keyof typeof b)[];
  return Object.keys(a).length === keys.length && keys.every((key) => isSame(a[key], b[key]));
}
