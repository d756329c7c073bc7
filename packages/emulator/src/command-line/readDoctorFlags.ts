import { parseArgs } from 'node:util';
import { mistake, readNumber } from './flags.ts';

export interface DoctorCommand {
  readonly type: 'doctor';
  readonly baseURL: string;
  readonly apiKey: string | undefined;
  readonly model: string | undefined;
  readonly origin: string | undefined;
  readonly timeoutMs: number;
  readonly json: boolean;
}

/**
 * Read the flags behind `doctor`.
 *
 * @throws {TypeError} with one sentence that tells the mistake.
 */
export function readDoctorFlags(argv: readonly string[]): DoctorCommand {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      'api-key': { type: 'string' },
      model: { type: 'string' },
      origin: { type: 'string' },
      timeout: { type: 'string', default: '30000' },
      json: { type: 'boolean', default: false },
    },
  });
  const [baseURL = '', ...others] = positionals;
  if (!isHttp(baseURL)) {
    throw mistake(`doctor takes an address such as http://127.0.0.1:8787/v1, not "${baseURL}"`);
  }
  if (others.length > 0)
    throw mistake(`doctor takes one address, not "${others.join(' ')}" as well`);
  const { origin } = values;
  if (origin !== undefined && (!isHttp(origin) || new URL(origin).origin !== origin)) {
    throw mistake(`--origin takes an origin such as https://app.example, not "${origin}"`);
  }
  return {
    type: 'doctor',
    baseURL,
    apiKey: values['api-key'],
    model: values.model,
    origin,
    timeoutMs: readNumber('timeout', values.timeout, (ms) => ms > 0, 'a number above 0'),
    json: values.json,
  };
}

const isHttp = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
