const MASK = '***';

/** Shorter keys are stand-ins such as `test`, and masking those would eat ordinary words. */
const SHORTEST_KEY = 8;

/** Takes the key out of text, and out of bytes however they are cut. */
export interface KeyMask {
  text(value: string): string;
  /** A mask for one body; it keeps back only bytes that may be the beginning of the key. */
  bytes(): ByteMask;
}

export interface ByteMask {
  /** What may be sent of everything written so far; the very chunk when there is nothing to hide. */
  write(chunk: Uint8Array): Uint8Array;
  /** What was kept back, once nothing more will come. */
  end(): Uint8Array;
}

/** A mask for `key`. The API is not expected to repeat it; this is for the day it does. */
export function maskKey(key: string): KeyMask {
  if (key.length < SHORTEST_KEY) {
    return {
      text: (value) => value,
      bytes: () => ({ write: (chunk) => chunk, end: () => new Uint8Array() }),
    };
  }
  return { text: (value) => value.replaceAll(key, MASK), bytes: () => maskBytes(key) };
}

function maskBytes(key: string): ByteMask {
  const keyBytes = new TextEncoder().encode(key);
  const first = key.charCodeAt(0);
  const mask = new TextEncoder().encode(MASK);
  let held = new Uint8Array();

  return {
    write(chunk) {
      const data = held.length === 0 ? chunk : concat([held, chunk]);
      const parts: Uint8Array[] = [];
      let sent = 0;
      let at = data.indexOf(first);
      while (at !== -1) {
        const length = commonLength(data, at, keyBytes);
        if (length === keyBytes.length) {
          parts.push(data.subarray(sent, at), mask);
          sent = at + length;
        } else if (at + length === data.length) {
          break; // the beginning of the key, perhaps: the next chunk tells
        }
        at = data.indexOf(first, Math.max(at + 1, sent));
      }

      const end = at === -1 ? data.length : at;
      held = data.slice(end);
      if (sent === 0 && end === data.length) return data;
      return concat([...parts, data.subarray(sent, end)]);
    },
    end: () => held,
  };
}

function commonLength(data: Uint8Array, at: number, key: Uint8Array): number {
  let length = 0;
  while (length < key.length && at + length < data.length && data[at + length] === key[length]) {
    length += 1;
  }
  return length;
}

function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((bytes, part) => bytes + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
