import type { DialectName } from '@nusantara-ai/emulator';
import { type EndpointName, endpointNames } from '../endpoints.ts';
import { type SeededRandom, seededRandom } from '../seededRandom.ts';

/** What a person, or a page, may do to a chat. */
export type Verb =
  | 'stop'
  | 'send'
  | 'retry'
  | 'continue'
  | 'regenerate'
  | 'edit'
  | 'tryNow'
  | 'dismiss';

/** How the network treats one reply. */
export interface Weather {
  /** The bytes are cut anew into chunks of 0 to so many. */
  readonly chunk: number;
  /** How often the reader has to wait for the next chunk, in [0, 1]. */
  readonly delay: number;
  /** The connection ends after so many bytes, whatever was still to come. */
  readonly tear?: { readonly after: number; readonly how: 'close' | 'reset' };
}

/** A verb in the middle of a turn. */
export interface Interruption {
  /** Once so many chunks of the turn have gone out. */
  readonly after: number;
  /** In the tick that delivers the chunk, or once the reader has dealt with it. */
  readonly when: 'inside' | 'between';
  readonly verb: Verb;
}

export interface Turn {
  readonly prompt: string;
  /** For each request of the turn in turn; the last one stays. */
  readonly weather: readonly Weather[];
  readonly interruptions: readonly Interruption[];
  /** What is done once nothing moves any more: while it waits for a retry, or when the reply stalls. */
  readonly onSilence: 'wait' | 'tryNow' | 'stop';
  /** What follows the turn, one after the other. */
  readonly next: readonly Verb[];
}

/** Everything that happens to one chat. Follows from its seed alone. */
export interface FuzzCase {
  readonly seed: number;
  readonly endpoint: EndpointName;
  /** The generation of the API's documents that the server speaks. */
  readonly dialect: DialectName;
  readonly hasTools: boolean;
  readonly turns: readonly Turn[];
}

const prompts = [
  'Halo!',
  'Apa kabar hari ini?',
  'How do I get from Solo to Ambon?',
  'What is the weather in Ambon?',
  'help',
  'Tulis tabel harga 🍜 dan 🏝️, juga 👩‍👩‍👧‍👦.',
  'naïve café — “quotes” \u202eabc\u202c مرحبا',
  'What is 12 * 7?',
  'code please',
  '2 < 3 > 1 & data: [DONE] </think>',
] as const;

const forms = ['event', 'bare', 'flat', 'failed'] as const;

export function createCase(seed: number): FuzzCase {
  const random = seededRandom(seed);
  return {
    seed,
    endpoint: random.pick(endpointNames),
    dialect: random.pick(['seed', 'b', 'c', 'd', 'e']),
    hasTools: random.chance(0.3),
    turns: times(random.int(1, 3), () => (random.chance(0.15) ? halves(random) : turn(random))),
  };
}

function turn(random: SeededRandom): Turn {
  return {
    prompt: [...directives(random), random.pick(prompts)].join(' '),
    weather: times(random.int(1, 4), () => weather(random)),
    interruptions: times(random.chance(0.4) ? random.int(1, 3) : 0, () => ({
      after: random.int(0, random.pick([2, 20, 120])),
      when: random.pick(['inside', 'between']),
      verb: random.pick<Verb>([
        'stop',
        'stop',
        'send',
        'retry',
        'continue',
        'regenerate',
        'edit',
        'tryNow',
        'dismiss',
      ]),
    })),
    onSilence: random.pick(['wait', 'tryNow', 'tryNow', 'stop']),
    next: times(random.int(0, 3), () =>
      random.pick<Verb>(['continue', 'continue', 'retry', 'regenerate', 'edit', 'dismiss']),
    ),
  };
}

/** An answer that is cut off, and its rest that is cut off again and again. */
function halves(random: SeededRandom): Turn {
  return {
    prompt: `/cut after=${random.int(1, 60)} ${random.pick(prompts)}`,
    weather: times(4, () => ({ chunk: 300, delay: 0 })),
    interruptions: [
      {
        after: random.int(3, 40),
        when: 'between',
        verb: random.pick(['stop', 'regenerate', 'edit']),
      },
    ],
    onSilence: 'wait',
    next: times(random.int(2, 6), () => 'continue'),
  };
}

function weather(random: SeededRandom): Weather {
  return {
    chunk: random.pick(random.chance(0.1) ? [1, 2, 7] : [60, 300, 300, 5_000]),
    delay: random.pick([0, 0.02, 0.3]),
    ...(random.chance(0.25) && {
      tear: {
        after: random.int(0, random.pick([50, 500, 8_000])),
        how: random.pick(['close', 'reset'] as const),
      },
    }),
  };
}

/** Up to three directives of the emulator, each with random parameters. */
function directives(random: SeededRandom): string[] {
  return times(random.pick([0, 1, 1, 1, 2, 3]), () => {
    const limit = random.chance(0.4) ? ` times=${random.int(0, 3)}` : '';
    return directive(random) + limit;
  });
}

function directive(random: SeededRandom): string {
  const name = random.pick([
    'error',
    'error',
    'html',
    'empty',
    'drop',
    'cut',
    'cut',
    'reset',
    'stall',
    'mid-error',
    'length',
    'filter',
    'think',
    'tool',
    'refuse',
    'long',
    'slow',
    'redirect',
    'late',
    'buffer',
    'keepalive',
    'no-done',
    'no-finish',
    random.chance(0.2) ? 'bytes' : 'duplicate',
    random.pick(['crlf', 'cr', 'mixed-lines']),
    random.pick(['bom', 'comments', 'odd-fields', 'gaps']),
  ]);
  switch (name) {
    case 'error':
      return error(random);
    case 'html':
      return `/html id=${random.pick(['both', 'none'])}`;
    case 'cut':
      return `/cut after=${random.int(0, 30)}${random.pick(['', ' inside=event', ' inside=character'])}`;
    case 'mid-error':
      return `/mid-error after=${random.int(0, 30)}${random.pick(['', ...forms.map((form) => ` form=${form}`)])}`;
    case 'late':
      return random.chance(0.8) ? `/late ms=${random.pick([5, 900, 59_000])}` : '/late';
    case 'keepalive':
      return `/keepalive ms=${random.pick([1_000, 25_000])}`;
    case 'reset':
    case 'stall':
    case 'length':
    case 'filter':
    case 'no-finish':
      return random.chance(0.8) ? `/${name} after=${random.int(0, 30)}` : `/${name}`;
    case 'long':
      return `/long paragraphs=${random.int(1, 3)}`;
    case 'slow':
      return `/slow tps=${random.pick([0.5, 5, 100])}`;
    default:
      return `/${name}`;
  }
}

function error(random: SeededRandom): string {
  const status = random.pick([
    '400',
    '401',
    '402',
    '403',
    '404',
    '408',
    '409',
    '413',
    '422',
    '429',
    '429',
    '429 daily',
    '500',
    '502',
    '503',
    '503',
    '504',
  ]);
  const wait = random.pick([
    'none',
    '0',
    '0',
    '1',
    '30',
    '-1',
    'soon',
    '10s',
    '"5, 10"',
    '86400',
    '99999999999',
    '"Wed, 21 Oct 2015 07:28:00 GMT"',
  ]);
  const id = random.pick(['both', 'header', 'body', 'different', 'none']);
  return `/error ${status} retry-after=${wait} id=${id}`;
}

function times<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make);
}
