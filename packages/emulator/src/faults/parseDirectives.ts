import { errorStatuses, type ErrorStatus, type Fault, type IdPlacement } from './Fault.ts';

const idPlacements: readonly IdPlacement[] = ['both', 'header', 'body', 'different', 'none'];

/** What `parseDirectives` found. */
export interface Directives {
  readonly faults: readonly Fault[];
  /** The text after the directives. */
  readonly prompt: string;
}

/** A directive that was meant as one but cannot be read. */
export class DirectiveError extends TypeError {
  override readonly name = 'DirectiveError';
}

/**
 * Read the directives at the start of a text: `/error 429 retry-after=3`, then perhaps another, then
 * the prompt. A word after a slash that is no directive is ordinary text.
 *
 * @throws {DirectiveError} when a directive has an argument it cannot take.
 */
export function parseDirectives(text: string): Directives {
  const faults: Fault[] = [];
  let rest = text.trimStart();

  for (;;) {
    const name = /^\/([a-z-]+)(?=\s|$)/.exec(rest)?.[1];
    if (name === undefined || !isDirective(name)) return { faults, prompt: rest.trim() };
    const args = readArguments(directives[name], rest.slice(name.length + 1));
    faults.push(directives[name].build(argumentReader(name, args)));
    rest = args.rest;
  }
}

/**
 * Read a text that holds directives and nothing else; the slash of the first may be missing.
 *
 * @throws {DirectiveError} when something in it is no directive.
 */
export function parseFaults(text: string): readonly Fault[] {
  const trimmed = text.trim();
  const { faults, prompt } = parseDirectives(trimmed.startsWith('/') ? trimmed : `/${trimmed}`);
  if (prompt !== '') throw new DirectiveError(`"${prompt}" is no directive of the emulator.`);
  return faults;
}

interface Arguments {
  readonly words: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  readonly rest: string;
}

interface ArgumentReader {
  word(value: string): boolean;
  status(): ErrorStatus;
  text(key: string): string | undefined;
  count(key: string): number | undefined;
  speed(key: string): number | undefined;
  id(): IdPlacement | undefined;
}

interface Directive {
  /** Bare words it takes, such as a status. */
  readonly words?: RegExp;
  /** Names it takes before an equals sign. */
  readonly keys: readonly string[];
  build(args: ArgumentReader): Fault;
}

const interrupts = (
  type: 'cut' | 'reset' | 'stall' | 'mid-error' | 'length' | 'filter',
): Directive => ({
  keys: ['after', 'times'],
  build: (args) => ({ type, after: args.count('after'), times: args.count('times') }),
});

const plain = (
  type: 'empty' | 'drop' | 'refuse' | 'think' | 'tool' | 'no-done' | 'crlf' | 'bytes',
): Directive => ({
  keys: ['times'],
  build: (args) => ({ type, times: args.count('times') }),
});

const directives: { readonly [Type in Fault['type']]: Directive } = {
  error: {
    words: /^(\d+|daily)$/,
    keys: ['retry-after', 'code', 'times', 'id'],
    build: (args) => ({
      type: 'error',
      status: args.status(),
      daily: args.word('daily'),
      retryAfter: args.text('retry-after'),
      code: args.text('code'),
      times: args.count('times'),
      id: args.id(),
    }),
  },
  html: {
    keys: ['id', 'times'],
    build: (args) => ({ type: 'html', id: args.id(), times: args.count('times') }),
  },
  slow: {
    keys: ['tps', 'times'],
    build: (args) => ({ type: 'slow', tps: args.speed('tps'), times: args.count('times') }),
  },
  long: {
    keys: ['paragraphs', 'times'],
    build: (args) => ({
      type: 'long',
      paragraphs: args.count('paragraphs'),
      times: args.count('times'),
    }),
  },
  cut: interrupts('cut'),
  reset: interrupts('reset'),
  stall: interrupts('stall'),
  'mid-error': interrupts('mid-error'),
  length: interrupts('length'),
  filter: interrupts('filter'),
  empty: plain('empty'),
  drop: plain('drop'),
  refuse: plain('refuse'),
  think: plain('think'),
  tool: plain('tool'),
  'no-done': plain('no-done'),
  crlf: plain('crlf'),
  bytes: plain('bytes'),
};

const isDirective = (name: string): name is Fault['type'] => Object.hasOwn(directives, name);

/** Take words and `key=value` pairs for as long as the directive knows them; the rest is the prompt. */
function readArguments(directive: Directive, text: string): Arguments {
  const words: string[] = [];
  const values: Record<string, string> = {};
  let rest = text;

  for (;;) {
    const line = rest.replace(/^[ \t]+/, '');
    const pair = /^([a-z-]+)=(?:"([^"\n]*)"|(\S*))/.exec(line);
    const word = /^\S+/.exec(line)?.[0];
    if (pair?.[1] !== undefined && directive.keys.includes(pair[1])) {
      values[pair[1]] = pair[2] ?? pair[3] ?? '';
      rest = line.slice(pair[0].length);
    } else if (word !== undefined && directive.words?.test(word)) {
      words.push(word);
      rest = line.slice(word.length);
    } else {
      return { words, values, rest: rest.trimStart() };
    }
  }
}

function argumentReader(name: string, { words, values }: Arguments): ArgumentReader {
  const refuse = (what: string): never => {
    throw new DirectiveError(`/${name} ${what}.`);
  };
  const number = (key: string, accepts: (value: number) => boolean, what: string) => {
    const text = values[key];
    if (text === undefined) return undefined;
    const value = text === '' ? Number.NaN : Number(text);
    return accepts(value) ? value : refuse(`takes ${what} for ${key}, not "${text}"`);
  };

  return {
    word: (value) => words.includes(value),
    status() {
      const status = errorStatuses.find((known) => words.includes(String(known)));
      return status ?? refuse(`needs one of the statuses ${errorStatuses.join(', ')}`);
    },
    text(key) {
      const text = values[key];
      // It may become a header, which carries no other characters.
      if (text === undefined || /^[ -~]*$/.test(text)) return text;
      return refuse(`takes plain ASCII for ${key}, not "${text}"`);
    },
    count: (key) => number(key, (value) => Number.isInteger(value) && value >= 0, 'a whole number'),
    speed: (key) => number(key, (value) => value > 0, 'a number above 0'),
    id() {
      const text = values['id'];
      if (text === undefined) return undefined;
      return (
        idPlacements.find((known) => known === text) ??
        refuse(`takes one of ${idPlacements.join(', ')} for id, not "${text}"`)
      );
    },
  };
}
