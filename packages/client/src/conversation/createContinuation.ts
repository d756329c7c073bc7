import type { Delta } from '../protocol/Delta.ts';
import type { Part } from './message.ts';

/** A shorter repetition at the seam may be the language's own. */
const minOverlap = 8;
const maxOverlap = 2_000;

export interface Continuation {
  push(delta: Delta): Delta[];
  /** What was held back because it might have been a repetition. */
  end(): Delta[];
}

/**
 * Places the deltas of a second reply behind the parts of a first one that was cut off. Its first text
 * goes on in the last text; words that it repeats at the seam are left out.
 */
export function createContinuation(kept: readonly Part[]): Continuation {
  const lastAt = kept.length - 1;
  const last = kept[lastAt];
  const keptText = last?.type === 'text' ? last.text : undefined;
  const places = new Map<number, number>();
  /** Which part of the reply goes on in the kept text. */
  let seamPart: number | undefined;
  let fresh = '';
  let joined = false;

  function placeOf(part: number, type: Delta['type']): number {
    const known = places.get(part);
    if (known !== undefined) return known;
    if (type === 'text' && keptText !== undefined && seamPart === undefined) {
      seamPart = part;
      places.set(part, lastAt);
      return lastAt;
    }
    const place = kept.length + places.size - (seamPart === undefined ? 0 : 1);
    places.set(part, place);
    return place;
  }

  function seam(text: string, whole = false): Delta[] {
    fresh = whole ? text : fresh + text;
    if (whole) return join();
    if (joined) return [{ type: 'text', part: lastAt, text }];
    return couldRepeat(keptText!, fresh) ? [] : join();
  }

  function join(): Delta[] {
    joined = true;
    const text = keptText! + fresh.slice(overlap(keptText!, fresh));
    return [{ type: 'text', part: lastAt, text, whole: true }];
  }

  return {
    push(delta) {
      if (!('part' in delta)) return [delta];
      const part = placeOf(delta.part, delta.type);
      if (delta.type === 'text' && delta.part === seamPart) {
        return seam(delta.text, delta.whole);
      }
      return [{ ...delta, part }];
    },
    end: () => (joined || fresh === '' ? [] : join()),
  };
}

/** Whether `fresh` still reads like a repetition that has not come to the end of `kept`. */
function couldRepeat(kept: string, fresh: string): boolean {
  const tail = kept.slice(-maxOverlap);
  const at = tail.indexOf(fresh);
  return at >= 0 && at + fresh.length < tail.length;
}

/** How many characters at the start of `fresh` repeat the end of `kept`. */
function overlap(kept: string, fresh: string): number {
  for (
    let length = Math.min(maxOverlap, kept.length, fresh.length);
    length >= minOverlap;
    length--
  ) {
    if (kept.endsWith(fresh.slice(0, length))) return length;
  }
  return 0;
}
