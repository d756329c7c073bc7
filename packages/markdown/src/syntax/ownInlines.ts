import { type OwnPiece, type Piece, closeSpans } from '../inline/pieces.ts';
import type { ExtensionInline } from '../nodes.ts';
import type { Groups } from './BlockSyntax.ts';
import type { InlineSyntax } from './InlineSyntax.ts';
import { MAX_LENGTH, isAt, isHalfOf, matchAt } from './matchAt.ts';

/** How deep constructs that hold text may nest. */
const MAX_DEPTH = 100;

/** What the scanner of inline content shares with that of an app's own constructs. */
export interface InlineScan {
  readonly text: string;
  readonly pieces: Piece[];
  /** Brackets that may become links, by the index of their pieces. */
  readonly brackets: { readonly index: number }[];
  /** More text may follow. */
  readonly open: boolean;
}

/** Reads an app's own constructs in one part of a text. */
export interface OwnScanner {
  /** Where what begins, or ends, at `pos` ends; `pos` when nothing does. */
  readonly read: (pos: number) => number;
  /** Ends at `pos` what began after the piece at `index`. */
  readonly close: (index: number, pos: number) => void;
  /** Whether nothing that follows `pos` can change what stands before it. */
  readonly isDone: (pos: number) => boolean;
}

/** An app's own constructs in running text. */
export interface OwnInlines {
  /** A character that nothing begins with, and those after it. */
  readonly plain: RegExp;
  readonly scan: (scan: InlineScan) => OwnScanner;
  /** Whether `content` begins with one. */
  readonly isAtStart: (content: string) => boolean;
}

/** What began and has not ended. */
interface Open {
  readonly of: InlineSyntax;
  readonly close: string;
  readonly groups: Groups;
  readonly piece: Piece;
  readonly index: number;
  readonly from: number;
}

/** Makes constructs ready for use. */
export function ownInlines(syntaxes: readonly InlineSyntax[]): OwnInlines {
  const stops = new Set(
    syntaxes
      .flatMap(({ trigger, close = '' }) => [trigger.charAt(0), close.charAt(0)])
      .flatMap((stop) => [stop.toLowerCase(), stop.toUpperCase()]),
  );
  const escaped = [...stops].join('').replace(/[\]\\^-]/g, '\\$&');
  return {
    plain: new RegExp(`[^][^\\n\\\\\`&<![\\]*_~$${escaped}]*`, 'y'),
    scan: (scan) => createScanner(syntaxes, stops, scan),
    isAtStart: (content) =>
      syntaxes.some(
        ({ trigger, pattern }) => isAt(content, 0, trigger) && matchAt(pattern, content, 0),
      ),
  };
}

function createScanner(
  syntaxes: readonly InlineSyntax[],
  stops: ReadonlySet<string>,
  { text, pieces, brackets, open }: InlineScan,
): OwnScanner {
  const opened: Open[] = [];
  /** What stands before this may be told by characters that are yet to come. */
  let waitsUntil = 0;
  /** From here on the text is not shown. */
  let hiddenFrom = text.length;

  return {
    read: (pos) => (stops.has(text.charAt(pos)) ? (readEnd(pos) ?? readStart(pos)) : pos),
    close: (index, pos) => {
      const count = opened.findIndex((tag) => tag.index > index);
      if (count >= 0) closeTo(count, pos, pos);
    },
    isDone: (pos) => opened.length === 0 && pos > waitsUntil,
  };

  function readEnd(pos: number): number | undefined {
    if (opened.length === 0) return undefined;
    const ending = opened.findLastIndex(({ close }) => isAt(text, pos, close));
    const ended = opened[ending];
    if (ended) {
      const to = pos + ended.close.length;
      closeTo(ending, pos, to);
      return to;
    }
    const rest = text.slice(pos, pos + MAX_LENGTH);
    return open && opened.some(({ close }) => isHalfOf(rest, close)) ? hide(pos) : undefined;
  }

  function readStart(pos: number): number {
    const rest = text.slice(pos, pos + MAX_LENGTH);
    const isLast = open && rest.length < MAX_LENGTH;
    for (const syntax of syntaxes) {
      const { trigger, pattern, unfinished } = syntax;
      if (!isAt(rest, 0, trigger)) {
        if (isLast && isHalfOf(rest, trigger)) return hide(pos);
        continue;
      }
      const isHalf = rest.length < MAX_LENGTH && (unfinished?.test(rest) ?? true);
      if (isHalf) waitsUntil = Math.max(waitsUntil, pos + MAX_LENGTH);
      if (isHalf && unfinished && open) return hide(pos);
      const match = matchAt(pattern, text, pos);
      if (match) return add(syntax, match, pos);
    }
    return pos;
  }

  function add(of: InlineSyntax, match: RegExpExecArray, from: number): number {
    const to = from + match[0].length;
    const groups = match.slice(1);
    const { close } = of;
    if (close === undefined) {
      pieces.push(ownPiece(of, groups, undefined, from, to));
    } else {
      const piece: Piece = { kind: 'text', value: match[0], from, to };
      if (opened.length < MAX_DEPTH) {
        opened.push({ of, close, groups, piece, index: pieces.length, from });
      }
      pieces.push(piece);
    }
    return to;
  }

  /** Ends all but the first `count` of what is open: the outermost at `to`, what is in it at `inner`. */
  function closeTo(count: number, inner: number, to: number): void {
    while (opened.length > count) {
      const { of, groups, piece, index, from } = opened.pop() as Open;
      // A bracket may have swallowed it.
      if (pieces[index] !== piece) continue;
      const content = closeSpans(pieces, index + 1, text, open && inner === text.length);
      pieces.length = index;
      while ((brackets.at(-1)?.index ?? -1) > index) brackets.pop();
      const end = opened.length === count ? to : inner;
      pieces.push(ownPiece(of, groups, content, from, Math.min(end, hiddenFrom)));
    }
  }

  /** What is half written is not shown. */
  function hide(from: number): number {
    hiddenFrom = from;
    pieces.push({ kind: 'text', value: '', from, to: text.length });
    return text.length;
  }
}

function ownPiece(
  of: InlineSyntax,
  groups: Groups,
  content: readonly Piece[] | undefined,
  from: number,
  to: number,
): OwnPiece {
  return {
    kind: 'own',
    of,
    content,
    from,
    to,
    toInline: (source, read) => {
      const inline = { type: 'extension', of, text: source.slice(from, to), groups } as const;
      const node: ExtensionInline = content
        ? { ...inline, children: read(content, of.isLink) }
        : inline;
      return of.node?.(node) ?? node;
    },
  };
}
