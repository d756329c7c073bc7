import type { Definition, Inline } from '../nodes.ts';
import { findBareUrl, readAngledAutolink } from './autolinks.ts';
import { codeSpanCloser, codeSpanText } from './codeSpans.ts';
import { decodeText } from './decodeText.ts';
import { type Delimiter, readDelimiter } from './delimiters.ts';
import { htmlReader } from './htmlTags.ts';
import { UNFINISHED, labelKey, readLabel, readResource } from './linkSyntax.ts';
import { type Piece, closeSpans } from './pieces.ts';
import { toInlines } from './toInlines.ts';

const PLAIN = /[^\n\\`&<![\]*_~]+/y;
const ENTITY = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z]\w{1,30});/y;
const ESCAPABLE = /[!-/:-@[-`{-~]/;
const TRAILING_MARKS = /(?<![\\*_~`])[*_~`]+$/;

/** What the text of a leaf block is read with. */
export interface InlineOptions {
  /** The definition for a normalised label, or `undefined`. */
  readonly resolve: (label: string) => Definition | undefined;
  /**
   * The text is still being written. What it leaves open is then shown closed, and a link that is
   * not complete shows its text alone.
   */
  readonly open: boolean;
  /** Levels of nesting that are left; deeper text is shown as it was written. */
  readonly maxDepth: number;
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

/**
 * The inline content of one paragraph, heading or cell, in time that grows with its length.
 *
 * @see https://spec.commonmark.org/0.31.2/#phase-2-inline-structure
 */
export function parseInline(source: string, options: InlineOptions): readonly Inline[] {
  const text = options.open ? source.replace(TRAILING_MARKS, '') : source;
  const pieces: Piece[] = [];
  const brackets: Bracket[] = [];
  const readHtml = htmlReader(text);
  const findBackticks = codeSpanCloser(text);
  let pos = 0;

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
  };

  while (pos < text.length) {
    const reader = readers[text.charAt(pos)];
    if (reader) reader();
    else readPlain();
  }
  const spans = closeSpans(pieces, 0, text, options.open);
  return toInlines(spans, { source: text, open: options.open }, options.maxDepth);

  function readPlain(): void {
    PLAIN.lastIndex = pos;
    PLAIN.exec(text);
    const end = PLAIN.lastIndex;
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
      addText(text.slice(pos, contentFrom), pos, contentFrom);
    }
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
    if (end < 0) addText('<', pos, pos + 1);
    else add({ kind: 'literal', value: text.slice(pos, end), from: pos, to: end }, end);
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
    const target = bracket?.active ? readTarget(bracket) : undefined;
    if (!bracket || !target) {
      addText(']', pos, pos + 1);
      return;
    }

    const content = closeSpans(pieces, bracket.index + 1, text, false);
    const from = bracket.contentFrom - (bracket.image ? 2 : 1);
    const { end, ...definition } = target;
    pieces.length = bracket.index;
    if (definition.destination === undefined) {
      // The link is not complete yet, and may never be: its text, and nothing to follow.
      add({ kind: 'group', content, from, to: end }, end);
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

  function readTarget(
    bracket: Bracket,
  ): { end: number; destination?: string; title?: string } | undefined {
    const after = pos + 1;
    if (text[after] === '(') {
      const resource = readResource(text, after);
      if (resource === UNFINISHED && options.open) return { end: text.length };
      if (typeof resource === 'object') return resource;
    }

    const explicit = text[after] === '[' ? readLabel(text, after) : undefined;
    if (!explicit && bracket.containsBracket) return undefined;
    const label = explicit?.label || text.slice(bracket.contentFrom, pos);
    if (!explicit?.label && bracket.containsBracket) return undefined;
    const key = labelKey(label);
    const definition = key === '' ? undefined : options.resolve(key);
    return definition && { ...definition, end: explicit?.end ?? after };
  }
}
