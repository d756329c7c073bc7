import { parseArgs } from 'node:util';
import type { DialectName } from '../dialects/Dialect.ts';
import { dialects } from '../dialects/dialects.ts';
import { limitNames, type LimitName, type Limits } from '../limits/Limits.ts';
import { mistake, readNumber, sentence } from './flags.ts';
import { readDoctorFlags, type DoctorCommand } from './readDoctorFlags.ts';

/** What the command line asks for. */
export type Command =
  | { readonly type: 'help' }
  | { readonly type: 'scenarios' }
  | { readonly type: 'mistake'; readonly message: string }
  | ServeCommand
  | DoctorCommand;

export interface ServeCommand {
  readonly type: 'serve';
  readonly port: number;
  readonly hostname: string;
  readonly apiKeys: readonly string[] | 'any';
  readonly tokensPerSecond: number;
  readonly seed: number;
  /** The file that holds the script. */
  readonly script: string | undefined;
  /** A directive for every request. */
  readonly fault: string | undefined;
  readonly dialect: DialectName;
  readonly limits: Limits;
  readonly balance: number;
}

const defaults = { port: '8787', host: '127.0.0.1', 'tokens-per-second': '40', seed: '1' };

export const help: string = `nusantara-emulator: the Nusantara AI API on your machine, with faults on demand.

Usage: nusantara-emulator [flags]
       nusantara-emulator scenarios
       nusantara-emulator doctor <baseURL> [flags]

Serve the API:
  --port <number>               port to listen on, 0 for any free one   (default ${defaults.port})
  --host <address>              address to listen on                    (default ${defaults.host})
  --api-key <key>               let only this key in; may be repeated   (default any)
  --tokens-per-second <number>  speed of answers, or Infinity           (default ${defaults['tokens-per-second']})
  --seed <number>               makes ids and texts repeat              (default ${defaults.seed})
  --fault <directive>           a fault for every request, such as "/slow /cut"
  --script <file>               what to answer when the user says what, in JSON or YAML
  --dialect <name>              ${Object.keys(dialects).join(', ')}: the generation to speak like   (default seed)
  --limit <name>=<number>       ${limitNames.join(', ')}; may be repeated
  --balance <rupiah>            what every key has to spend             (default Infinity)

List the faults that have a name, each with its directive:
  nusantara-emulator scenarios

Look at an API as a chat in a browser would meet it:
  --api-key <key>               sent with every request                 (default none, as for a relay)
  --model <id>                  the model to ask                        (default the first of the list)
  --origin <url>                the page that would ask                 (default https://page.example)
  --timeout <ms>                how long a reply may take               (default 30000)
  --json                        print the report as JSON
  Leaves with 0 when all is well, 1 after a warning, 2 after an error.

  --help                        show this and leave
`;

/** Read the flags of the command line. A mistake is told in one sentence. */
export function readFlags(argv: readonly string[]): Command {
  try {
    const [first, ...rest] = argv;
    if (argv.includes('--help') || argv.includes('-h')) return { type: 'help' };
    if (first === 'doctor') return readDoctorFlags(rest);
    if (first !== 'scenarios') return readServeFlags(argv);
    if (rest.length > 0) throw mistake(`scenarios takes nothing, not "${rest.join(' ')}"`);
    return { type: 'scenarios' };
  } catch (error) {
    return { type: 'mistake', message: sentence(error) };
  }
}

function readServeFlags(argv: readonly string[]): ServeCommand {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      port: { type: 'string', default: defaults.port },
      host: { type: 'string', default: defaults.host },
      'api-key': { type: 'string', multiple: true },
      'tokens-per-second': { type: 'string', default: defaults['tokens-per-second'] },
      seed: { type: 'string', default: defaults.seed },
      fault: { type: 'string' },
      script: { type: 'string' },
      dialect: { type: 'string', default: 'seed' },
      limit: { type: 'string', multiple: true, default: [] },
      balance: { type: 'string', default: 'Infinity' },
    },
  });
  const keys = values['api-key'] ?? [];
  if (keys.includes('')) throw mistake('--api-key must not be empty');
  return {
    type: 'serve',
    port: readNumber('port', values.port, isPort, 'a whole number from 0 to 65535'),
    hostname: values.host,
    apiKeys: keys.length > 0 ? keys : 'any',
    tokensPerSecond: readNumber(
      'tokens-per-second',
      values['tokens-per-second'],
      (value) => value > 0,
      'a number above 0',
    ),
    seed: readNumber('seed', values.seed, Number.isFinite, 'a number'),
    fault: values.fault,
    script: values.script,
    dialect: readDialect(values.dialect),
    limits: Object.fromEntries(values.limit.map(readLimit)),
    balance: readNumber('balance', values.balance, (value) => value >= 0, 'an amount of 0 or more'),
  };
}

function readDialect(name: string): DialectName {
  const known = Object.keys(dialects) as DialectName[];
  const dialect = known.find((dialect) => dialect === name);
  if (dialect === undefined)
    throw mistake(`--dialect takes one of ${known.join(', ')}, not "${name}"`);
  return dialect;
}

function readLimit(text: string): [LimitName, number] {
  const [, name, number = ''] = /^(\w+)=(.*)$/.exec(text) ?? [];
  const limit = limitNames.find((limit) => limit === name);
  if (limit === undefined) {
    throw mistake(
      `--limit takes one of ${limitNames.join(', ')} with its number, such as rpm=5, not "${text}"`,
    );
  }
  return [
    limit,
    readNumber('limit', number, (value) => value > 0, `a number above 0 for ${limit}`),
  ];
}

const isPort = (value: number): boolean => Number.isInteger(value) && value >= 0 && value < 65_536;
