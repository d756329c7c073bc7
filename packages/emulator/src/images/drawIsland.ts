import { createRandom } from '../createRandom.ts';
import type { Size } from '../answer/Question.ts';
import type { Picture } from './Picture.ts';

/** The longer side of every picture in pixels, whatever was asked for. */
const side = 64;

const sky = 0;
const sun = 1;
const sea = 2;
const wave = 3;
const island = 4;

type Colours = readonly string[];

const palettes: readonly [Colours, ...Colours[]] = [
  ['fde8c8', 'f4a259', '2a6f97', '61a5c2', '386641'],
  ['cde7f0', 'fff3b0', '14746f', '56ab91', '6a994e'],
  ['f6bd60', 'f28482', '3d405b', '81b29a', '283618'],
];

/**
 * An island in the sea under a sun, in the proportions of `size`, the same for the same seed. It is
 * made of squares of `grain` pixels: the larger, the less finished it looks.
 */
export function drawIsland(seed: string, size: Size, grain: number): Picture {
  const random = createRandom('island', seed);
  const scale = side / Math.max(size.width, size.height);
  const width = Math.max(1, Math.round(size.width * scale));
  const height = Math.max(1, Math.round(size.height * scale));

  const colours = random.pick(palettes);
  const horizon = height * (0.5 + random.next() / 5);
  const [sunX, sunY] = [width * random.next(), (horizon * (1 + random.next())) / 3];
  const sunSize = side / (8 + random.next() * 4);
  const [peakX, peakHeight] = [
    width * (0.2 + random.next() * 0.6),
    height * (0.1 + random.next() / 5),
  ];
  const breadth = width * (0.1 + random.next() / 5);

  const colourAt = (x: number, y: number): number => {
    // A parabola, since sines are not rounded alike everywhere.
    const rise = peakHeight * (1 - ((x - peakX) / breadth) ** 2);
    if (y <= horizon && y > horizon - rise) return island;
    if (y > horizon) return (y * 3 + Math.floor(x / 5)) % 11 < 2 ? wave : sea;
    return (x - sunX) ** 2 + (y - sunY) ** 2 < sunSize ** 2 ? sun : sky;
  };

  const pixels = Uint8Array.from({ length: width * height }, (_, index) => {
    const [x, y] = [index % width, Math.floor(index / width)];
    return colourAt(x - (x % grain), y - (y % grain));
  });
  return { width, height, palette: colours.map(fromHex), pixels };
}

const fromHex = (hex: string): [number, number, number] => [
  Number.parseInt(hex.slice(0, 2), 16),
  Number.parseInt(hex.slice(2, 4), 16),
  Number.parseInt(hex.slice(4, 6), 16),
];
