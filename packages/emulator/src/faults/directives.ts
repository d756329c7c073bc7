import { idPlacements, limitForms, reasoningForms, type ErrorForm, type Fault } from './Fault.ts';
import type { Arguments, Signature } from './readArguments.ts';

/** A directive: what it takes, and the fault it stands for. Every one takes `times`. */
export interface Directive extends Signature {
  build(args: Arguments): Fault;
}

const errorForms: readonly ErrorForm[] = ['event', 'bare', 'flat', 'failed'];
const status = /^\d+$/;

/** What can be written as a directive: all but the words of a script. */
type Written = Exclude<Fault['type'], 'say'>;

const builders: {
  readonly [Type in Written]: readonly [
    keys: Signature['keys'],
    build: (args: Arguments) => Fault & { type: Type },
    words?: RegExp,
  ];
} = {
  error: [
    ['retry-after', 'reset', 'form', 'code', 'type', 'message', 'bytes', 'id'],
    (args) => ({
      type: 'error',
      status: args.status() ?? args.refuse('needs a status from 200 to 599'),
      daily: args.has('daily'),
      endless: args.has('endless'),
      form: args.oneOf('form', limitForms),
      reset: args.seconds('reset'),
      retryAfter: args.ascii('retry-after'),
      code: args.text('code'),
      errorType: args.text('type'),
      message: args.text('message'),
      bytes: args.count('bytes'),
      id: args.oneOf('id', idPlacements),
    }),
    /^(\d+|daily|endless)$/,
  ],
  reply: [
    ['body', 'type'],
    (args) => ({
      type: 'reply',
      status: args.status() ?? args.refuse('needs a status from 200 to 599'),
      body: args.text('body'),
      contentType: args.ascii('type'),
    }),
    status,
  ],
  html: [
    ['id'],
    (args) => ({ type: 'html', status: args.status(), id: args.oneOf('id', idPlacements) }),
    status,
  ],
  empty: [[], (args) => ({ type: 'empty', status: args.status() }), status],
  redirect: [
    ['to'],
    (args) => ({ type: 'redirect', status: args.status(), to: args.ascii('to') }),
    status,
  ],
  drop: [[], () => ({ type: 'drop' })],
  late: [['ms'], (args) => ({ type: 'late', ms: args.count('ms') })],

  length: [['after'], (args) => ({ type: 'length', after: args.count('after') })],
  filter: [['after'], (args) => ({ type: 'filter', after: args.count('after') })],
  refuse: [[], () => ({ type: 'refuse' })],
  think: [['form'], (args) => ({ type: 'think', form: args.oneOf('form', reasoningForms) })],
  tool: [[], () => ({ type: 'tool' })],
  long: [['paragraphs'], (args) => ({ type: 'long', paragraphs: args.count('paragraphs') })],

  cut: [
    ['after', 'inside'],
    (args) => ({
      type: 'cut',
      after: args.point('after'),
      inside: args.oneOf('inside', ['event', 'character']),
    }),
  ],
  reset: [
    ['after'],
    (args) => ({ type: 'reset', after: args.point('after'), hard: args.has('hard') }),
    /^hard$/,
  ],
  stall: [
    ['after', 'ms'],
    (args) => ({ type: 'stall', after: args.point('after'), ms: args.count('ms') }),
  ],
  'mid-error': [
    ['after', 'form', 'code', 'type'],
    (args) => ({
      type: 'mid-error',
      after: args.point('after'),
      form: args.oneOf('form', errorForms),
      code: args.text('code'),
      errorType: args.text('type'),
    }),
  ],
  insert: [
    ['after', 'text', 'hex', 'repeat'],
    (args) => ({
      type: 'insert',
      after: args.point('after'),
      text: args.text('text'),
      hex: readHex(args),
      repeat: args.count('repeat'),
    }),
  ],

  'no-done': [[], () => ({ type: 'no-done' })],
  'no-finish': [['after'], (args) => ({ type: 'no-finish', after: args.count('after') })],
  duplicate: [[], () => ({ type: 'duplicate' })],
  disorder: [[], () => ({ type: 'disorder' })],
  gaps: [[], () => ({ type: 'gaps' })],
  crlf: [[], () => ({ type: 'crlf' })],
  cr: [[], () => ({ type: 'cr' })],
  'mixed-lines': [[], () => ({ type: 'mixed-lines' })],
  bom: [[], () => ({ type: 'bom' })],
  comments: [[], () => ({ type: 'comments' })],
  'odd-fields': [[], () => ({ type: 'odd-fields' })],

  slow: [['tps'], (args) => ({ type: 'slow', tps: args.positive('tps') })],
  bytes: [
    ['size', 'ms'],
    (args) => ({ type: 'bytes', size: args.size('size'), ms: args.count('ms') }),
  ],
  buffer: [[], () => ({ type: 'buffer' })],
  keepalive: [['ms'], (args) => ({ type: 'keepalive', ms: args.positive('ms') })],
  headers: ['any', (args) => ({ type: 'headers', headers: args.pairs() })],
  json: [[], () => ({ type: 'json' })],
};

/** The names of all directives. */
export const directiveNames: readonly string[] = Object.keys(builders);

/** The directive of this name, or `undefined` when it is an ordinary word. */
export function findDirective(name: string): Directive | undefined {
  if (!Object.hasOwn(builders, name)) return undefined;
  const [keys, build, words] = builders[name as Written];
  return {
    name,
    keys: keys === 'any' ? keys : [...keys, 'times'],
    words,
    build: (args) => ({ ...build(args), times: args.count('times') }),
  };
}

function readHex(args: Arguments): string | undefined {
  const hex = args.text('hex');
  if (hex === undefined || /^([\da-f]{2})*$/i.test(hex)) return hex;
  return args.refuse(`takes pairs of hexadecimal digits for hex, not "${hex}"`);
}
