import { parseArgs } from 'node:util';

/** What the command line asks for. */
export type Command =
  | { readonly type: 'help' }
  | { readonly type: 'mistake'; readonly message: string }
  | {
      readonly type: 'serve';
      readonly port: number;
      readonly hostname: string;
      readonly apiKeys: readonly string[] | 'any';
      readonly tokensPerSecond: number;
      readonly seed: number;
    };

const defaults = { port: '8787', host: '127.0.0.1', 'tokens-per-second': '40', seed: '1' };

export const help: string = `nusantara-emulator: the Nusantara AI API on your machine, with faults on demand.

Usage: nusantara-emulator [flags]

  --port <number>               port to listen on, 0 for any free one   (default ${defaults.port})
  --host <address>              address to listen on                    (default ${defaults.host})
  --api-key <key>               let only this key in; may be repeated   (default any)
  --tokens-per-second <number>  speed of answers, or Infinity           (default ${defaults['tokens-per-second']})
  --seed <number>               makes ids and texts repeat              (default ${defaults.seed})
  --help                        show this and leave
`;

/** Read the flags of the command line. A mistake is told in one sentence. */
export function readFlags(argv: readonly string[]): Command {
  try {
    return command(argv);
  } catch (error) {
    return { type: 'mistake', message: sentence(error) };
  }
}

function command(argv: readonly string[]): Command {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      port: { type: 'string', default: defaults.port },
      host: { type: 'string', default: defaults.host },
      'api-key': { type: 'string', multiple: true },
      'tokens-per-second': { type: 'string', default: defaults['tokens-per-second'] },
      seed: { type: 'string', default: defaults.seed },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return { type: 'help' };

  const keys = values['api-key'] ?? [];
  if (keys.includes('')) throw new TypeError('--api-key must not be empty.');
  return {
    type: 'serve',
    port: number('port', values.port, isPort, 'a whole number from 0 to 65535'),
    hostname: values.host,
    apiKeys: keys.length > 0 ? keys : 'any',
    tokensPerSecond: number(
      'tokens-per-second',
      values['tokens-per-second'],
      (value) => value > 0,
      'a number above 0',
    ),
    seed: number('seed', values.seed, Number.isFinite, 'a number'),
  };
}

const isPort = (value: number): boolean => Number.isInteger(value) && value >= 0 && value < 65_536;

function number(
  flag: string,
  text: string,
  accepts: (value: number) => boolean,
  what: string,
): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (accepts(value)) return value;
  throw new TypeError(`--${flag} takes ${what}, not "${text}".`);
}

// Node adds hints after the first sentence of its own messages.
function sentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [first = message] = message.split(/(?<=['"\]])\. |\n/);
  return first.endsWith('.') ? first : `${first}.`;
}
