import { DirectiveError } from './DirectiveError.ts';
import type { Point } from './Fault.ts';

/** What a directive takes. */
export interface Signature {
  /** Its name, for complaints. */
  readonly name: string;
  /** Bare words, such as a status. */
  readonly words?: RegExp | undefined;
  /** Names before an equals sign, or any. */
  readonly keys: readonly string[] | 'any';
}

/** The arguments of one directive, checked as they are asked for. */
export interface Arguments {
  has(word: string): true | undefined;
  /** A bare number from 200 to 599. */
  status(): number | undefined;
  /** Any text; `\n`, `\r`, `\t`, `\"`, `\'` and `\\` within quotes stand for what they do elsewhere. */
  text(key: string): string | undefined;
  /** A text that may become a header. */
  ascii(key: string): string | undefined;
  /** A whole number. */
  count(key: string): number | undefined;
  /** A number of seconds, which may be below 0. */
  seconds(key: string): number | undefined;
  /** A whole number above 0. */
  size(key: string): number | undefined;
  /** A number above 0. */
  positive(key: string): number | undefined;
  point(key: string): Point | undefined;
  oneOf<Value extends string>(key: string, values: readonly Value[]): Value | undefined;
  /** Every pair but `times`, its name in lower case; `null` where nothing follows the equals sign. */
  pairs(): Record<string, string | null>;
  refuse(what: string): never;
}

const pairPattern = /^([\w-]+)=(?:"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|(\S*))/;
const hopByHop = new Set(['connection', 'keep-alive', 'trailer', 'transfer-encoding', 'upgrade']);
const points = ['head', 'finish', 'done'] as const;

/** Take words and `key=value` pairs for as long as the directive knows them; the rest is the prompt. */
export function readArguments(
  { name, words: wordPattern, keys }: Signature,
  text: string,
): { readonly args: Arguments; readonly rest: string } {
  const words: string[] = [];
  const values: Record<string, string> = {};
  let rest = text;

  for (;;) {
    const line = rest.replace(/^[ \t]+/, '');
    const pair = pairPattern.exec(line);
    const word = /^\S+/.exec(line)?.[0];
    if (pair?.[1] !== undefined && (keys === 'any' || keys.includes(pair[1]))) {
      values[pair[1]] = pair[4] ?? unescape(pair[2] ?? pair[3] ?? '');
      rest = line.slice(pair[0].length);
    } else if (word !== undefined && wordPattern?.test(word)) {
      words.push(word);
      rest = line.slice(word.length);
    } else {
      return { args: createArguments(name, words, values), rest: rest.trimStart() };
    }
  }
}

function createArguments(
  name: string,
  words: readonly string[],
  values: Readonly<Record<string, string>>,
): Arguments {
  const refuse = (what: string): never => {
    throw new DirectiveError(`/${name} ${what}.`);
  };
  const read = <T>(key: string, what: string, accept: (text: string) => T | undefined) => {
    const text = Object.hasOwn(values, key) ? values[key] : undefined;
    return text === undefined
      ? undefined
      : (accept(text) ?? refuse(`takes ${what} for ${key}, not "${text}"`));
  };
  const nameOf = (key: string): string =>
    hopByHop.has(key.toLowerCase())
      ? refuse(`cannot change ${key}, which belongs to the connection`)
      : key.toLowerCase();
  const number = (key: string, what: string, accepts: (value: number) => boolean) =>
    read(key, what, (text) => {
      const value = text === '' ? Number.NaN : Number(text);
      return accepts(value) ? value : undefined;
    });

  return {
    refuse,
    has: (word) => words.includes(word) || undefined,
    status() {
      const word = words.find((word) => /^\d+$/.test(word));
      if (word === undefined) return undefined;
      const status = Number(word);
      if (status >= 200 && status <= 599) return status;
      return refuse(`takes a status from 200 to 599, not "${word}"`);
    },
    text: (key) => read(key, 'a text', (text) => text),
    ascii: (key) => read(key, 'plain ASCII', asciiOnly),
    count: (key) => number(key, 'a whole number', isCount),
    seconds: (key) => number(key, 'a number of seconds', (value) => Math.abs(value) <= 1e9),
    size: (key) => number(key, 'a whole number above 0', (value) => isCount(value) && value > 0),
    positive: (key) => number(key, 'a number above 0', (value) => value > 0),
    point: (key) =>
      read(key, `a whole number or one of ${points.join(', ')}`, (text) => {
        const value = text === '' ? Number.NaN : Number(text);
        return isCount(value) ? value : points.find((point) => point === text);
      }),
    oneOf: (key, allowed) =>
      read(key, `one of ${allowed.join(', ')}`, (text) => allowed.find((known) => known === text)),
    pairs: () =>
      Object.fromEntries(
        Object.entries(values)
          .filter(([key]) => key !== 'times')
          .map(([key, value]) => [
            nameOf(key),
            value === '' ? null : (asciiOnly(value) ?? refuse(`takes plain ASCII for ${key}`)),
          ]),
      ),
  };
}

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;

// A header carries no other characters.
const asciiOnly = (text: string): string | undefined => (/^[ -~]*$/.test(text) ? text : undefined);

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

// An escape that is none of ours stays, so that JSON can be written with its own.
const unescape = (text: string): string =>
  text.replaceAll(/\\([nrt"'\\])/g, (_, letter: string) => escapes[letter] ?? letter);
