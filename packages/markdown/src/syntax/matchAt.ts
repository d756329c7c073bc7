/** A construct is told by this many characters. */
export const MAX_LENGTH = 1000;

/** What `pattern` finds at `at` of `text`, if it is something. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  const isSticky = pattern.sticky;
  pattern.lastIndex = isSticky ? at : 0;
  const match = pattern.exec(text.slice(isSticky ? 0 : at, at + MAX_LENGTH));
  return match?.index === (isSticky ? at : 0) && match[0] !== '' ? match : undefined;
}

/** Whether `end` stands at `at` of `text`. Case does not count. */
export function isAt(text: string, at: number, end: string): boolean {
  const last = end.length - 1;
  // Most places are told by one character, but for the bit that is its case.
  if (((text.charCodeAt(at + last) ^ end.charCodeAt(last)) & ~0x20) !== 0) return false;
  return text.slice(at, at + end.length).toLowerCase() === end.toLowerCase();
}

/** Whether `text` may become `whole`, and is not yet. Case does not count. */
export function isHalfOf(text: string, whole: string): boolean {
  return text.length < whole.length && isAt(whole, 0, text);
}
