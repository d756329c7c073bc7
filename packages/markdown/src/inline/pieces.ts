import type { FootnoteReference, Inline } from '../nodes.ts';
import type { InlineSyntax } from '../syntax/InlineSyntax.ts';
import { type Delimiter, matchDelimiters, openDelimiters } from './delimiters.ts';

/** What the scanner found, in text order, with its place in the text. */
export type Piece =
  | TextPiece
  | LeafPiece
  | MathPiece
  | NotePiece
  | LinkPiece
  | GroupPiece
  | OwnPiece
  | Delimiter;

/** Text to show; `value` has escapes and entities decoded. */
export interface TextPiece {
  readonly kind: 'text' | 'literal';
  value: string;
  readonly from: number;
  readonly to: number;
}

/** What holds nothing else. */
export interface LeafPiece {
  readonly kind: 'code' | 'break';
  readonly value?: string;
  readonly from: number;
  readonly to: number;
}

/** A formula. */
export interface MathPiece {
  readonly kind: 'math';
  readonly value: string;
  readonly display: boolean;
  readonly isOpen?: true;
  readonly from: number;
  readonly to: number;
}

/** A mark that leads to a footnote. */
export interface NotePiece {
  readonly kind: 'note';
  readonly note: FootnoteReference;
  readonly from: number;
  readonly to: number;
}

/** A link or an image. */
export interface LinkPiece {
  readonly kind: 'link' | 'image';
  readonly destination: string;
  readonly title?: string | undefined;
  readonly content: readonly Piece[];
  /** The address itself is the text. */
  readonly autolink: boolean;
  readonly from: number;
  readonly to: number;
}

/** Text in another voice, or with no voice of its own (`group`). */
export interface GroupPiece {
  readonly kind: 'emphasis' | 'strong' | 'delete' | 'pendingLink' | 'group';
  readonly content: readonly Piece[];
  readonly from: number;
  readonly to: number;
}

/** A construct of an app's own. */
export interface OwnPiece {
  readonly kind: 'own';
  readonly of: InlineSyntax;
  readonly content: readonly Piece[] | undefined;
  /** The node it stands for; `read` gives the nodes of its content. */
  readonly toInline: (
    source: string,
    read: (content: readonly Piece[], isLink?: boolean) => readonly Inline[],
  ) => Inline;
  readonly from: number;
  readonly to: number;
}

/** Whether a mark that comes later could end a span that begins in `pieces`. */
export function hasOpenDelimiters(pieces: readonly Piece[]): boolean {
  const delimiters = pieces.filter((piece) => piece.kind === 'delimiter');
  if (delimiters.length === 0) return false;
  return matchDelimiters(delimiters.map((mark) => ({ ...mark, opens: [], closes: [] }))).length > 0;
}

/**
 * The pieces from `start` on, with matched delimiters turned into spans and the rest into text.
 *
 * @param open - The text goes on: spans without an end are closed at its end.
 */
export function closeSpans(
  pieces: readonly Piece[],
  start: number,
  text: string,
  open: boolean,
): readonly Piece[] {
  const delimiters: Delimiter[] = [];
  for (let i = start; i < pieces.length; i++) {
    const piece = pieces[i] as Piece;
    if (piece.kind === 'delimiter') delimiters.push(piece);
  }
  if (delimiters.length === 0) return pieces.slice(start);
  const unmatched = matchDelimiters(delimiters);
  if (open) openDelimiters(text, unmatched);
  return nest(pieces, start, text);
}

interface Frame {
  readonly kind: GroupPiece['kind'];
  readonly from: number;
  readonly content: Piece[];
}

/** Builds the spans with a stack of its own: they may nest deeper than the call stack. */
function nest(pieces: readonly Piece[], start: number, text: string): readonly Piece[] {
  let frame: Frame = { kind: 'group', from: 0, content: [] };
  const outer: Frame[] = [];

  const leave = (to: number) => {
    const { kind, from, content } = frame;
    frame = outer.pop() as Frame;
    frame.content.push({ kind, from, to, content });
  };

  for (let i = start; i < pieces.length; i++) {
    const piece = pieces[i] as Piece;
    if (piece.kind !== 'delimiter') {
      frame.content.push(piece);
      continue;
    }
    let at = piece.from;
    for (const size of piece.closes) leave((at += size));
    if (piece.left > 0) {
      const to = at + piece.left;
      frame.content.push({ kind: 'text', value: text.slice(at, to), from: at, to });
      at = to;
    }
    for (const size of piece.opens.toReversed()) {
      outer.push(frame);
      frame = { kind: spanKind(piece.mark, size), from: at, content: [] };
      at += size;
    }
  }
  while (outer.length > 0) leave(text.length);
  return frame.content;
}

function spanKind(mark: Delimiter['mark'], size: number): GroupPiece['kind'] {
  if (mark === '~') return 'delete';
  return size === 2 ? 'strong' : 'emphasis';
}
