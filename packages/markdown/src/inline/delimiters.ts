/** A run of `*`, `_` or `~~`, and what became of its characters. */
export interface Delimiter {
  readonly kind: 'delimiter';
  readonly mark: '*' | '_' | '~';
  readonly from: number;
  readonly length: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** Characters not yet matched. */
  left: number;
  /** Sizes of the spans that begin here, innermost first. */
  readonly opens: number[];
  /** Sizes of the spans that end here, innermost first. */
  readonly closes: number[];
}

const WHITESPACE = /\s/;
const PUNCTUATION = /[\p{P}\p{S}]/u;
const WORD = /[\p{L}\p{N}]/u;

/**
 * The delimiter run at `from`, with whether it may open or close a span.
 *
 * @see https://spec.commonmark.org/0.31.2/#delimiter-run
 */
export function readDelimiter(text: string, from: number): Delimiter {
  const mark = text[from] as Delimiter['mark'];
  let to = from + 1;
  while (text[to] === mark) to++;

  const before = characterBefore(text, from);
  const after = String.fromCodePoint(text.codePointAt(to) ?? 0x20);
  const spaceBefore = WHITESPACE.test(before);
  const spaceAfter = WHITESPACE.test(after);
  const punctuationBefore = PUNCTUATION.test(before);
  const punctuationAfter = PUNCTUATION.test(after);
  const leftFlanking = !spaceAfter && (!punctuationAfter || spaceBefore || punctuationBefore);
  const rightFlanking = !spaceBefore && (!punctuationBefore || spaceAfter || punctuationAfter);
  const inWord = mark === '_';
  const length = to - from;
  const counts = mark !== '~' || length <= 2;

  return {
    kind: 'delimiter',
    mark,
    from,
    length,
    canOpen: counts && leftFlanking && (!inWord || !rightFlanking || punctuationBefore),
    canClose: counts && rightFlanking && (!inWord || !leftFlanking || punctuationAfter),
    left: length,
    opens: [],
    closes: [],
  };
}

/**
 * Pairs delimiters, in text order, by the rules for emphasis: each pair is noted in `opens` and
 * `closes`. Returns the openers that found no partner. Linear, since a failed search is never repeated.
 *
 * @see https://spec.commonmark.org/0.31.2/#phase-2-inline-structure
 */
export function matchDelimiters(delimiters: readonly Delimiter[]): readonly Delimiter[] {
  const openers: Delimiter[] = [];
  const bottoms = new Map<string, number>();

  for (const closer of delimiters) {
    while (closer.canClose && closer.left > 0) {
      const kind = `${closer.mark}${closer.canOpen}${closer.length % 3}`;
      const bottom = Math.min(bottoms.get(kind) ?? 0, openers.length);
      const found = openers.findLastIndex((opener, i) => i < bottom || pairs(opener, closer));
      if (found < bottom) {
        bottoms.set(kind, openers.length);
        break;
      }
      const opener = openers[found] as Delimiter;
      const size = opener.left >= 2 && closer.left >= 2 ? 2 : 1;
      opener.opens.push(size);
      closer.closes.push(size);
      opener.left -= size;
      closer.left -= size;
      openers.length = opener.left > 0 ? found + 1 : found;
      for (const [key, value] of bottoms) bottoms.set(key, Math.min(value, openers.length));
    }
    if (closer.canOpen && closer.left > 0) openers.push(closer);
  }
  return openers;
}

/** Closes what an unfinished text left open, as the next words will most likely do. */
export function openDelimiters(text: string, openers: readonly Delimiter[]): void {
  for (const opener of openers) {
    const inWord = WORD.test(characterBefore(text, opener.from));
    if (inWord || opener.left > 3) continue;
    while (opener.left > 0) {
      const size = Math.min(opener.left, 2);
      opener.opens.push(size);
      opener.left -= size;
    }
  }
}

function pairs(opener: Delimiter, closer: Delimiter): boolean {
  if (opener.mark !== closer.mark) return false;
  if (opener.mark === '~') return opener.length === closer.length;
  const both = opener.canClose || closer.canOpen;
  const sum = opener.length + closer.length;
  return !both || sum % 3 !== 0 || (opener.length % 3 === 0 && closer.length % 3 === 0);
}

function characterBefore(text: string, pos: number): string {
  if (pos === 0) return ' ';
  const low = text.charCodeAt(pos - 1);
  const isPair = low >= 0xdc00 && low < 0xe000 && pos > 1;
  return String.fromCodePoint(text.codePointAt(isPair ? pos - 2 : pos - 1) as number);
}
