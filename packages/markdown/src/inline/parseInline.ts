import type { Definition, FootnoteReference, Inline } from '../nodes.ts';
import { type Sequence, append, emptySequence, toArray } from '../sequence/sequence.ts';
import type { OwnInlines } from '../syntax/ownInlines.ts';
import { findBareUrl, readAngledAutolink } from './autolinks.ts';
import { type CodeSpanCloser, codeSpanCloser, codeSpanText } from './codeSpans.ts';
import { decodeText } from './decodeText.ts';
import { type Delimiter, readDelimiter } from './delimiters.ts';
import { type HtmlReader, htmlReader } from './htmlTags.ts';
import {
  UNFINISHED,
  footnoteKey,
  isFootnoteKey,
  labelKey,
  readLabel,
  readResource,
} from './linkSyntax.ts';
import { MAX_MATH_LENGTH, readBracketedMath, readMath } from './math.ts';
import { type Piece, type TextPiece, closeSpans, hasOpenDelimiters } from './pieces.ts';
import { toInlines } from './toInlines.ts';

const PLAIN = /[^\n\\`&<![\]*_~$]+/y;
const ENTITY = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z]\w{1,30});/y;
const ESCAPABLE = /[!-/:-@[-`{-~]/;
/** Where a text may be cut: after spaces, and after what ends a clause in a script without them. */
const BETWEEN_WORDS = / +(?=[^ \n])|[、。，．！？；：」』）](?=[^\s\p{P}\p{S}])/gu;
const CLAUSE_END = /[、。，．！？；：」』）]/;
const MARKS: ReadonlySet<string> = new Set(['*', '_', '~', '`']);
const UNFINISHED_ADDRESS = /<[a-z][a-z\d+.-]*:[^\s<>]*$/iy;

/** A part is not cut before it has this many characters. */
const PART_LENGTH = 512;
/** A bracket further back than this is no link that is just being written. */
const CALM_LENGTH = 200;

/** What the text of a leaf block is read with. */
export interface InlineOptions {
  /** The definition for a normalised label, or `undefined`. */
  readonly resolve: (key: string) => Definition | undefined;
  /** The reference to the footnote of a label, or `undefined`. */
  readonly refer: (key: string) => FootnoteReference | undefined;
  /**
   * The text is still being written. What it leaves open is then shown closed, and a link that is
   * not complete shows its text alone.
   */
  readonly open: boolean;
  /** Levels of nesting that are left; deeper text is shown as it was written. */
  readonly maxDepth: number;
  /** The constructs of an app's own. */
  readonly own?: OwnInlines | undefined;
}

/** What of a text was read for good, however it goes on. */
export interface FinishedText {
  readonly to: number;
  readonly parts: Sequence<readonly Inline[]>;
  /** Labels it asked for, in order. */
  readonly keys: readonly string[];
}

/** Where a text is read from at first. */
export const NOTHING_FINISHED: FinishedText = { to: 0, parts: emptySequence(), keys: [] };

/** Inline content in parts, and how much of it is finished. */
export interface InlineParts {
  readonly parts: Sequence<readonly Inline[]>;
  readonly finished: FinishedText;
}

/**
 * The inline content of one paragraph or heading, in time that grows with what is not `finished`.
 *
 * @see https://spec.commonmark.org/0.31.2/#phase-2-inline-structure
 */
export function parseParts(
  source: string,
  options: InlineOptions,
  finished: FinishedText = NOTHING_FINISHED,
): InlineParts {
  const text = options.open ? withoutTrailingMarks(source) : source;
  const tools = { readHtml: htmlReader(text), findBackticks: codeSpanCloser(text, finished.to) };
  const keys: string[] = [];
  const noting: InlineOptions = {
    ...options,
    resolve: (key) => {
      keys.push(key);
      return options.resolve(key);
    },
    refer: (key) => {
      keys.push(key);
      return options.refer(key);
    },
  };
  for (const key of finished.keys) {
    if (isFootnoteKey(key)) noting.refer(key);
    else noting.resolve(key);
  }

  let done = finished;
  for (;;) {
    const part = parsePart(text, done.to, noting, tools);
    const parts = append(done.parts, part.inlines);
    if (part.to >= text.length) return { parts, finished: done };
    done = { to: part.to, parts, keys: [...keys] };
  }
}

/** The inline content of a text that is short, such as a cell's. */
export function parseInline(source: string, options: InlineOptions): readonly Inline[] {
  return toArray(parseParts(source, options).parts).flat();
}

function withoutTrailingMarks(source: string): string {
  let end = source.length;
  while (MARKS.has(source.charAt(end - 1))) end--;
  if (end === source.length) return source.endsWith('\\') ? source.slice(0, -1) : source;
  // A mark after a backslash is a character.
  return source[end - 1] === '\\' ? source : source.slice(0, end);
}

interface Bracket {
  readonly image: boolean;
  /** Index of its piece. */
  readonly index: number;
  /** Position after the bracket. */
  readonly contentFrom: number;
  /** Another bracket opened after it: its content cannot be a label. */
  containsBracket: boolean;
  /** A link was found after it, and links do not nest. */
  active: boolean;
}

interface Tools {
  readonly readHtml: HtmlReader;
  readonly findBackticks: CodeSpanCloser;
}

/** Reads from `start` to the first place where nothing is open, but not before `PART_LENGTH`. */
function parsePart(
  text: string,
  start: number,
  options: InlineOptions,
  { readHtml, findBackticks }: Tools,
): { readonly inlines: readonly Inline[]; readonly to: number } {
  const pieces: Piece[] = [];
  const brackets: Bracket[] = [];
  const own = options.own?.scan({ text, pieces, brackets, open: options.open });
  const plain = options.own?.plain ?? PLAIN;
  let pos = start;
  /** Where the part may be cut at the earliest. */
  let cutFrom = start + PART_LENGTH;
  /** Something before this did not find its end, and still might. */
  let waitsUntil = 0;

  const add = (piece: Piece, to: number) => {
    pieces.push(piece);
    pos = to;
  };
  const addText = (value: string, from: number, to: number) =>
    add({ kind: 'text', value, from, to }, to);

  const readers: Record<string, () => void> = {
    '\n': readLineBreak,
    '\\': readBackslash,
    '`': readBackticks,
    '&': readEntity,
    '<': readAngle,
    '!': readBang,
    '[': () => openBracket(false),
    ']': closeBracket,
    '*': readMarks,
    _: readMarks,
    '~': readMarks,
    $: readDollars,
  };

  while (pos < text.length) {
    if (pos >= cutFrom && canCut()) {
      const spans = closeSpans(pieces, 0, text, false);
      return {
        inlines: toInlines(spans, { source: text, open: false }, options.maxDepth),
        to: pos,
      };
    }
    const from = pos;
    pos = own?.read(pos) ?? pos;
    if (pos > from) continue;
    const reader = readers[text.charAt(pos)];
    if (reader) reader();
    else readPlain();
  }
  if (options.open) calmBrackets();
  own?.close(-1, pos);
  const spans = closeSpans(pieces, 0, text, options.open);
  const inlines = toInlines(spans, { source: text, open: options.open }, options.maxDepth);
  return { inlines, to: pos };

  /** Whether nothing that follows can change what was read. A failed try puts off the next. */
  function canCut(): boolean {
    const [before, after] = [text.charAt(pos - 1), text.charAt(pos)];
    // Marks look at what stands beside them, and a space before a break counts with it.
    const isBetween = CLAUSE_END.test(before)
      ? /[^\s\p{P}\p{S}]/u.test(after)
      : /\s/.test(before) && !/\s/.test(after);
    if (!isBetween) return false;
    const isSafe =
      brackets.length === 0 &&
      pos > waitsUntil &&
      (own?.isDone(pos) ?? true) &&
      !hasOpenDelimiters(pieces);
    if (!isSafe) cutFrom = start + 2 * (pos - start);
    return isSafe;
  }

  function readPlain(): void {
    plain.lastIndex = pos;
    plain.exec(text);
    let end = plain.lastIndex;
    if (end > cutFrom) {
      BETWEEN_WORDS.lastIndex = Math.max(pos, cutFrom);
      if (BETWEEN_WORDS.test(text)) end = Math.min(end, BETWEEN_WORDS.lastIndex);
    }
    const link = findBareUrl(text, pos, end, brackets.length > 0);
    if (!link || (link.unfinished && options.open)) {
      const to = link ? Math.max(end, link.to) : end;
      addText(text.slice(pos, to), pos, to);
      return;
    }
    if (link.from > pos) addText(text.slice(pos, link.from), pos, link.from);
    addAutolink(link.destination, link.from, link.to, text.slice(link.from, link.to), link.to);
  }

  function addAutolink(
    destination: string,
    from: number,
    to: number,
    shown: string,
    next: number,
  ): void {
    const content: Piece = { kind: 'text', value: shown, from, to };
    add({ kind: 'link', destination, content: [content], autolink: true, from, to }, next);
  }

  function readLineBreak(): void {
    const last = pieces.at(-1);
    let spaces = 0;
    if (last?.kind === 'text') {
      while (last.value.at(-1 - spaces) === ' ') spaces++;
      last.value = last.value.slice(0, last.value.length - spaces);
    }
    if (spaces >= 2) add({ kind: 'break', from: pos, to: pos + 1 }, pos + 1);
    else addText('\n', pos, pos + 1);
  }

  function readBackslash(): void {
    const next = text.charAt(pos + 1);
    if (next === '(' || next === '[') {
      if (addMath(readBracketedMath(text, pos, options.open))) return;
    }
    if (next === '\n') add({ kind: 'break', from: pos, to: pos + 2 }, pos + 2);
    else if (ESCAPABLE.test(next)) addText(next, pos, pos + 2);
    else addText('\\', pos, pos + 1);
  }

  function readBackticks(): void {
    let contentFrom = pos + 1;
    while (text[contentFrom] === '`') contentFrom++;
    const length = contentFrom - pos;
    const contentTo = findBackticks(length, contentFrom);
    if (contentTo >= 0) {
      const value = codeSpanText(text.slice(contentFrom, contentTo));
      add({ kind: 'code', value, from: pos, to: contentTo + length }, contentTo + length);
    } else if (options.open && !/[\p{L}\p{N}]/u.test(text.charAt(pos - 1))) {
      const value = text.slice(contentFrom).replaceAll('\n', ' ');
      add({ kind: 'code', value, from: pos, to: text.length }, text.length);
    } else {
      waitsUntil = Infinity;
      addText(text.slice(pos, contentFrom), pos, contentFrom);
    }
  }

  function readDollars(): void {
    if (addMath(readMath(text, pos, options.open))) return;
    const to = text[pos + 1] === '$' ? pos + 2 : pos + 1;
    addText(text.slice(pos, to), pos, to);
  }

  /** Adds what was read as a formula, and tells whether it is one. */
  function addMath(math: ReturnType<typeof readMath>): boolean {
    if (typeof math === 'object') {
      add({ kind: 'math', ...math, from: pos }, math.to);
      return true;
    }
    if (math === UNFINISHED) waitsUntil = Math.max(waitsUntil, pos + MAX_MATH_LENGTH);
    return false;
  }

  function readEntity(): void {
    ENTITY.lastIndex = pos;
    const source = ENTITY.exec(text)?.[0] ?? '&';
    addText(decodeText(source), pos, pos + source.length);
  }

  function readAngle(): void {
    const link = readAngledAutolink(text, pos);
    if (link) {
      addAutolink(link.destination, pos, link.to, text.slice(pos + 1, link.to - 1), link.to);
      return;
    }
    const end = readHtml(pos);
    // Raw HTML is text to us, but the marks within it are not Markdown.
    if (end < 0) {
      if (/[a-z/!?]/i.test(text.charAt(pos + 1))) waitsUntil = Infinity;
      UNFINISHED_ADDRESS.lastIndex = pos;
      const isAddress = options.open && UNFINISHED_ADDRESS.test(text);
      addText(isAddress ? '' : '<', pos, pos + 1);
    } else add({ kind: 'literal', value: text.slice(pos, end), from: pos, to: end }, end);
  }

  function readBang(): void {
    if (text[pos + 1] === '[') openBracket(true);
    else addText('!', pos, pos + 1);
  }

  function readMarks(): void {
    const delimiter: Delimiter = readDelimiter(text, pos);
    add(delimiter, pos + delimiter.length);
  }

  function openBracket(image: boolean): void {
    const contentFrom = pos + (image ? 2 : 1);
    const outer = brackets.at(-1);
    if (outer) outer.containsBracket = true;
    brackets.push({
      image,
      index: pieces.length,
      contentFrom,
      containsBracket: false,
      active: true,
    });
    addText(text.slice(pos, contentFrom), pos, contentFrom);
  }

  function closeBracket(): void {
    const bracket = brackets.pop();
    if (!bracket) return addText(']', pos, pos + 1);
    const target = bracket.active ? readTarget(bracket) : undefined;
    const from = bracket.contentFrom - (bracket.image ? 2 : 1);
    if (!target) {
      const note = readFootnote(bracket);
      if (note) {
        pieces.length = bracket.index;
        add({ kind: 'note', note, from, to: pos + 1 }, pos + 1);
      } else {
        addText(']', pos, pos + 1);
      }
      return;
    }

    own?.close(bracket.index, pos);
    const content = closeSpans(pieces, bracket.index + 1, text, false);
    const { end, ...definition } = target;
    pieces.length = bracket.index;
    if (definition.destination === undefined) {
      // The link is not complete yet, and may never be: its text, and nothing to follow.
      if (bracket.image) addOpenImage(content, from, end);
      else add({ kind: end > pos + 1 ? 'pendingLink' : 'group', content, from, to: end }, end);
      return;
    }
    const { destination, title } = definition;
    const kind = bracket.image ? 'image' : 'link';
    add({ kind, destination, title, content, autolink: false, from, to: end }, end);
    if (!bracket.image) {
      for (let i = brackets.length - 1; i >= 0; i--) {
        const outer = brackets[i] as Bracket;
        if (outer.image) continue;
        if (!outer.active) break;
        outer.active = false;
      }
    }
  }

  function addOpenImage(content: readonly Piece[], from: number, to: number): void {
    const target = { destination: '', title: undefined, autolink: false };
    add({ kind: 'image', ...target, content, from, to }, to);
  }

  function readFootnote(bracket: Bracket): FootnoteReference | undefined {
    const label = text.slice(bracket.contentFrom, pos);
    if (bracket.image || !/^\^[^\s[\]]+$/.test(label)) return undefined;
    return options.refer(footnoteKey(label.slice(1)));
  }

  function readTarget(
    bracket: Bracket,
  ): { end: number; destination?: string; title?: string } | undefined {
    const after = pos + 1;
    if (text[after] === '(') {
      const resource = readResource(text, after);
      if (resource === UNFINISHED) {
        if (options.open) return { end: text.length };
        waitsUntil = Infinity;
      }
      if (typeof resource === 'object') return resource;
    }

    const explicit = text[after] === '[' ? readLabel(text, after) : undefined;
    if (bracket.containsBracket && !explicit?.label) return undefined;
    const label = explicit?.label || text.slice(bracket.contentFrom, pos);
    const key = labelKey(label);
    const definition = key === '' ? undefined : options.resolve(key);
    if (definition) return { ...definition, end: explicit?.end ?? after };
    // The parenthesis of a link may be the next character.
    const isPending = options.open && after === text.length && isLinkText(bracket);
    return isPending ? { end: after } : undefined;
  }

  /** Shows what the last brackets hold without them, as the links will that are being written. */
  function calmBrackets(): void {
    for (const bracket of brackets.toReversed()) {
      const content = text.slice(bracket.contentFrom);
      if (content.startsWith('^') && !/\s/.test(content)) {
        pieces.length = bracket.index;
      } else if (bracket.image) {
        const inner = pieces.splice(bracket.index);
        addOpenImage(closeSpans(inner, 1, text, true), bracket.contentFrom - 2, text.length);
      } else if (bracket.active && isLinkText(bracket)) {
        (pieces[bracket.index] as TextPiece).value = '';
      }
    }
  }

  /** Whether the bracket is more likely a link's than a number's, a task's or nobody's. */
  function isLinkText(bracket: Bracket): boolean {
    const content = text.slice(bracket.contentFrom, pos);
    return content.length < CALM_LENGTH && !/^(?:\s|x?$|\d+$|\^)|\n/.test(content);
  }
}
