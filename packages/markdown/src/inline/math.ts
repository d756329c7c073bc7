import { UNFINISHED } from './linkSyntax.ts';

/** A dollar further back than this begins no formula. */
export const MAX_MATH_LENGTH = 1000;

/** Marks that hardly stand between two amounts of money. */
const MATH_MARK = /[\\^_{}=<>+*/|-]/;
/** Half a formula is shown as one when nothing else looks like it. */
const CLEARLY_MATH = /^(?:\$?\\[a-zA-Z]|\$?[a-zA-Z\d]+[\^_])/;
/** Between brackets less is needed. */
const CLEARLY_BRACKETED = /^\s*(?:\\[a-zA-Z]|[a-zA-Z\d()]{1,3}\s*[\^_=+<>*/-])/;

/** A formula between dollars. */
export interface Math {
  readonly value: string;
  /** Between two of them on each side. */
  readonly display: boolean;
  /** Its end is still being written. */
  readonly isOpen?: true;
  readonly to: number;
}

/**
 * The formula whose dollar stands at `start`, if one does: its content touches the dollars, and no
 * digit follows, so that prices stay prices.
 *
 * @param open - More text may follow: what is clearly a formula is one before it is closed.
 */
export function readMath(
  text: string,
  start: number,
  open: boolean,
): Math | typeof UNFINISHED | undefined {
  const display = text[start + 1] === '$';
  const mark = display ? '$$' : '$';
  const from = start + mark.length;
  if (text[from] === '$' || (!display && /\s/.test(text.charAt(from)))) return undefined;
  if (!display && /\w/.test(text.charAt(start - 1))) return undefined;

  const within = text.slice(from, from + MAX_MATH_LENGTH);
  for (let at = within.indexOf(mark); at > 0; at = within.indexOf(mark, at + 1)) {
    const value = within.slice(0, at);
    if (value.endsWith('\\')) continue;
    if (display) return { value: value.trim(), display, to: from + at + 2 };
    if (/\s$/.test(value) || /\d/.test(text.charAt(from + at + 1))) return undefined;
    if (/^\d/.test(value) && /\s/.test(value) && !MATH_MARK.test(value)) return undefined;
    return { value, display, to: from + at + 1 };
  }
  if (within.length === MAX_MATH_LENGTH) return undefined;
  if (open && (display || CLEARLY_MATH.test(within))) {
    const value = within.replace(/\$$/, '').trim();
    return { value, display, isOpen: true, to: text.length };
  }
  return UNFINISHED;
}

/**
 * The formula between `\(` and `\)`, or `\[` and `\]`, whose backslash stands at `start`. It says
 * something: a lone escaped bracket is a bracket.
 */
export function readBracketedMath(
  text: string,
  start: number,
  open: boolean,
): Math | typeof UNFINISHED | undefined {
  const display = text[start + 1] === '[';
  const from = start + 2;
  const within = text.slice(from, from + MAX_MATH_LENGTH);
  const at = within.indexOf(display ? '\\]' : '\\)');
  if (at >= 0) {
    const value = within.slice(0, at).trim();
    return /[\p{L}\p{N}]/u.test(value) ? { value, display, to: from + at + 2 } : undefined;
  }
  if (within.length === MAX_MATH_LENGTH) return undefined;
  if (!open || !CLEARLY_BRACKETED.test(within)) return UNFINISHED;
  return { value: within.replace(/\\$/, '').trim(), display, isOpen: true, to: text.length };
}
