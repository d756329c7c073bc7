import type { Random } from '../createRandom.ts';
import { drawIsland } from '../images/drawIsland.ts';
import { encodePng } from '../images/encodePng.ts';
import { toBase64 } from '../images/toBase64.ts';
import type { AnswerPart } from './Answer.ts';
import type { ImageOrder } from './Question.ts';

/** A picture, with the unfinished states of it that were asked for: the coarsest first. */
export function drawnImage(
  { partialImages, size }: ImageOrder,
  prompt: string,
  random: Random,
): AnswerPart {
  const seed = random.hex(8);
  const draw = (grain: number): string => toBase64(encodePng(drawIsland(seed, size, grain)));
  return {
    type: 'image',
    prompt,
    size,
    image: draw(1),
    pieces: Array.from({ length: partialImages }, (_, index) => draw(2 ** (partialImages - index))),
  };
}
