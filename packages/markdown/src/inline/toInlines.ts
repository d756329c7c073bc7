import type { Inline } from '../nodes.ts';
import { findEmails } from './autolinks.ts';
import type { LinkPiece, Piece } from './pieces.ts';

/** What stays the same from the top of a leaf block to its deepest span. */
export interface ToInlinesContext {
  /** The text the pieces were found in. */
  readonly source: string;
  /** More text may follow: an address that reaches the end of its text is not a link yet. */
  readonly open: boolean;
}

/**
 * The nodes that pieces stand for. Neighbouring text is joined, e-mail addresses become links, and
 * what lies deeper than `maxDepth` is shown as it was written.
 */
export function toInlines(
  pieces: readonly Piece[],
  context: ToInlinesContext,
  maxDepth: number,
  inLink = false,
): readonly Inline[] {
  const { source, open } = context;
  const inlines: Inline[] = [];
  let text = '';

  const flush = () => {
    if (text === '') return;
    if (inLink || maxDepth <= 0) inlines.push(text);
    else inlines.push(...linkEmails(text, open));
    text = '';
  };
  const push = (inline: Inline) => {
    flush();
    inlines.push(inline);
  };
  const visit = (piece: Piece) => {
    switch (piece.kind) {
      case 'text':
        text += piece.value;
        return;
      case 'literal':
        push(piece.value);
        return;
      case 'break':
        push({ type: 'break' });
        return;
      case 'code':
        push({ type: 'code', value: piece.value as string });
        return;
      case 'math':
        push({
          type: 'inlineMath',
          value: piece.value,
          display: piece.display,
          ...(piece.isOpen ? { isOpen: true } : {}),
        });
        return;
      case 'note':
        // Links do not nest, and the mark is one.
        if (inLink || maxDepth <= 0) text += source.slice(piece.from, piece.to);
        else push(piece.note);
        return;
      case 'delimiter':
        text += source.slice(piece.from, piece.from + piece.length);
        return;
      case 'group':
        for (const inner of piece.content) visit(inner);
        return;
      case 'own':
        if (maxDepth <= 0 || (inLink && piece.of.isLink))
          text += source.slice(piece.from, piece.to);
        else {
          push(
            piece.toInline(source, (content, isLink) =>
              toInlines(content, context, maxDepth - 1, inLink || isLink),
            ),
          );
        }
        return;
      case 'image':
        push({ type: 'image', ...target(piece), alt: plainText(piece.content) });
        return;
      case 'link':
        if (inLink || maxDepth <= 0) {
          if (piece.autolink || maxDepth > 0) for (const inner of piece.content) visit(inner);
          else text += source.slice(piece.from, piece.to);
          return;
        }
        push({
          type: 'link',
          ...target(piece),
          children: toInlines(piece.content, context, maxDepth - 1, true),
        });
        return;
      default:
        if (maxDepth <= 0) {
          text += source.slice(piece.from, piece.to);
          return;
        }
        push({
          type: piece.kind,
          children: toInlines(piece.content, context, maxDepth - 1, inLink),
        });
    }
  };

  for (const piece of pieces) visit(piece);
  flush();
  return inlines;
}

function target({ destination, title }: LinkPiece): { destination: string; title?: string } {
  return title === undefined ? { destination } : { destination, title };
}

/** What is left of pieces when every mark is gone, read without recursion: images nest freely. */
function plainText(pieces: readonly Piece[]): string {
  let text = '';
  const stack = pieces.toReversed();
  for (let piece = stack.pop(); piece; piece = stack.pop()) {
    if (piece.kind === 'break') text += '\n';
    else if ('content' in piece && piece.content) {
      for (let i = piece.content.length - 1; i >= 0; i--) stack.push(piece.content[i] as Piece);
    } else if ('value' in piece) text += piece.value;
  }
  return text;
}

function linkEmails(text: string, open: boolean): readonly Inline[] {
  const inlines: Inline[] = [];
  let pos = 0;
  for (const { from, to, destination, unfinished } of findEmails(text)) {
    if (open && unfinished) break;
    if (from > pos) inlines.push(text.slice(pos, from));
    inlines.push({ type: 'link', destination, children: [text.slice(from, to)] });
    pos = to;
  }
  if (pos < text.length) inlines.push(text.slice(pos));
  return inlines;
}
