import type { Random } from '../createRandom.ts';

const longest = 8;

/**
 * Cut a text into pieces like a model's tokens: a word with the space before it, or a part of a long
 * word, 2 to 8 characters for the most part. Joined they are the text; no character is cut in two.
 */
export function splitPieces(text: string, random: Random): string[] {
  const pieces: string[] = [];
  let piece = '';
  let room = random.int(2, longest);

  const flush = (): void => {
    if (piece !== '') pieces.push(piece);
    piece = '';
    room = random.int(2, longest);
  };

  for (const word of text.match(/\s*[^\s]+|\s+$/gu) ?? []) {
    if (piece.length + word.length > room) flush();
    for (const character of word) {
      if (piece.length + character.length > longest) flush();
      piece += character;
    }
  }
  flush();
  return pieces;
}

/** About how many tokens a text has: four characters each. */
export const estimateTokens = (text: string): number => Math.ceil(text.length / 4);
