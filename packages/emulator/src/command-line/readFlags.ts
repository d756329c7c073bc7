import { parseArgs } from 'node:util';
import { mistake, readNumber, sentence } from './flags.ts';
import { readDoctorFlags, type DoctorCommand } from './readDoctorFlags.ts';

/** What the command line asks for. */
export type Command =
  | { readonly type: 'help' }
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
}

const defaults = { port: '8787', host: '127.0.0.1', 'tokens-per-second': '40', seed: '1' };

export const help: string = `nusantara-emulator: the Nusantara AI API on your machine, with faults on demand.

Usage: nusantara-emulator [flags]
       nusantara-emulator doctor <baseURL> [flags]

Serve the API:
  --port <number>               port to listen on, 0 for any free one   (default ${defaults.port})
  --host <address>              address to listen on                    (default ${defaults.host})
  --api-key <key>               let only this key in; may be repeated   (default any)
  --tokens-per-second <number>  speed of answers, or Infinity           (default ${defaults['tokens-per-second']})
  --seed <number>               makes ids and texts repeat              (default ${defaults.seed})
  --fault <directive>           a fault for every request, such as "/slow /cut"
  --script <file>               what to answer when the user says what, in JSON or YAML

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
    return first === 'doctor' ? readDoctorFlags(rest) : readServeFlags(argv);
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
  };
}

const isPort = (value: number): boolean => Number.isInteger(value) && value >= 0 && value < 65_536;
