/** Numbers that look random and repeat exactly for the same seed. */
export interface Random {
  /** The next number in [0, 1). */
  next(): number;
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  /** `length` lowercase hexadecimal digits. */
  hex(length: number): string;
  /** One of the given values. */
  pick<T>(values: readonly [T, ...T[]]): T;
}

/** A sequence of its own for every combination of parts, such as a seed and the number of a request. */
export function createRandom(...parts: readonly (string | number)[]): Random {
  let state = hash(parts.join('\u0000'));

  // mulberry32: 32 bits of state are plenty for ids and the sizes of chunks.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));

  return {
    next,
    int,
    hex: (length) => Array.from({ length }, () => int(0, 15).toString(16)).join(''),
    pick: (values) => values[int(0, values.length - 1)] ?? values[0],
  };
}

// FNV-1a
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return value | 0;
}
