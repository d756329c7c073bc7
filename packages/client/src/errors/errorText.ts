import { isData, own } from '../data/own.ts';

const maxMessage = 2_000;
const maxWord = 200;

/** Control characters other than line ends and tabs, and those that turn the direction of writing. */
const harmful = /(?![\n\t])[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** What a server wrote, as text that can be shown: trimmed, cut, without control characters. */
export function clean(value: unknown, maxLength: number): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.replace(harmful, '').trim().slice(0, maxLength);
  // Half of a surrogate pair, where the cut went through one.
  return text.replace(/[\uD800-\uDBFF]$/, '') || undefined;
}

/** `message`, or where validators put it; of a list the first. */
export function errorMessage(error: unknown): string | undefined {
  for (const key of ['message', 'detail', 'msg']) {
    const value = own(error, key);
    const first: unknown = Array.isArray(value) ? value[0] : value;
    const text = isData(first) ? (own(first, 'msg') ?? own(first, 'message')) : first;
    const message = clean(text, maxMessage);
    if (message) return message;
  }
  return undefined;
}

/** A name the server gave: a type, a code, a parameter. */
export function errorWord(error: unknown, key: string): string | undefined {
  const value = own(error, key);
  return clean(Number.isFinite(value) ? `${value as number}` : value, maxWord);
}

/** A short body that says it is plain text and has no markup in it. */
export function plainText(headers: Headers, text: string): string | undefined {
  const isPlain = /^text\/plain\b/i.test(headers.get('content-type') ?? '');
  return isPlain && !/^\s*[{["]|</.test(text) ? clean(text, maxWord) : undefined;
}

/** What stands for a name, in one way of writing: `Rate limit-Exceeded`, `rate_limit_exceeded`. */
export function word(name: string | null | undefined): string {
  return (name ?? '')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}
