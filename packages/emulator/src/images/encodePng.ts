import type { Picture } from './Picture.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const mostStored = 65_535;

/**
 * A picture as a PNG with a palette. The pixels are stored, not compressed: the bytes are the same
 * everywhere, whatever version of zlib a place has.
 *
 * @see https://www.w3.org/TR/png-3/
 */
export function encodePng({ width, height, palette, pixels }: Picture): Uint8Array<ArrayBuffer> {
  const rows = Array.from({ length: height }, (_, y) => [
    0, // no filter
    ...pixels.subarray(y * width, (y + 1) * width),
  ]).flat();
  return Uint8Array.from([
    ...signature,
    ...chunk('IHDR', [...int32(width), ...int32(height), 8, 3, 0, 0, 0]),
    ...chunk('PLTE', palette.flat()),
    ...chunk('IDAT', store(rows)),
    ...chunk('IEND', []),
  ]);
}

function chunk(type: string, data: readonly number[]): number[] {
  const body = [...Array.from(type, (letter) => letter.charCodeAt(0)), ...data];
  return [...int32(data.length), ...body, ...int32(crc32(body))];
}

/** A zlib stream of stored blocks (RFC 1950 and 1951, 3.2.4). */
function store(data: readonly number[]): number[] {
  const blocks: number[] = [];
  for (let start = 0; start < data.length; start += mostStored) {
    const block = data.slice(start, start + mostStored);
    const isLast = start + mostStored >= data.length;
    const length = block.length;
    blocks.push(isLast ? 1 : 0, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255);
    for (const byte of block) blocks.push(byte);
  }
  return [0x78, 0x01, ...blocks, ...int32(adler32(data))];
}

const int32 = (value: number): number[] => [
  (value >>> 24) & 255,
  (value >>> 16) & 255,
  (value >>> 8) & 255,
  value & 255,
];

function crc32(bytes: readonly number[]): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc;
}

function adler32(bytes: readonly number[]): number {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return (b << 16) | a;
}
