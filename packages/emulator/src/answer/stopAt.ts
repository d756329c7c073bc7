import type { AnswerPart } from './Answer.ts';

/** The parts up to the first of some texts in what they say; nothing of it, and nothing behind it, is said. */
export function stopAt(
  parts: readonly AnswerPart[],
  sequences: readonly string[],
): readonly AnswerPart[] {
  if (sequences.length === 0) return parts;
  for (const [index, part] of parts.entries()) {
    if (part.type !== 'text') continue;
    const text = part.pieces.join('');
    const found = sequences.map((sequence) => text.indexOf(sequence)).filter((at) => at !== -1);
    if (found.length === 0) continue;
    const end = Math.min(...found);
    const citations = part.citations?.filter((citation) => citation.end <= end);
    return [...parts.slice(0, index), { ...part, pieces: piecesUpTo(part.pieces, end), citations }];
  }
  return parts;
}

/** The pieces of the first `length` characters. */
function piecesUpTo(pieces: readonly string[], length: number): string[] {
  let left = length;
  return pieces.flatMap((piece) => {
    const kept = piece.slice(0, Math.max(0, left));
    left -= piece.length;
    return kept === '' ? [] : kept;
  });
}
