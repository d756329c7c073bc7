import type { Model } from '@nusantara-ai/client/wire';
import { systemClock, type Clock } from './clock.ts';
import type { Fault } from './faults/Fault.ts';
import { parseFaults } from './faults/parseDirectives.ts';
import type { Dialect, DialectName, DialectPoints } from './dialects/Dialect.ts';
import { chooseDialect } from './dialects/dialects.ts';
import type { Limits } from './limits/Limits.ts';
import { defaultModels } from './models/defaultModels.ts';
import { checkScript } from './script/checkScript.ts';
import type { Script } from './script/Script.ts';
import type { LogEntry } from './createRequestLog.ts';

export interface EmulatorOptions extends DialectPoints {
  /**
   * Ids, texts and the cutting of texts into chunks follow from this number and the order of requests.
   * @default 1
   */
  seed?: number | undefined;
  /**
   * The keys that are let in. With `'any'` every key that is not empty is; a request without one is
   * answered with 401 either way.
   * @default 'any'
   */
  apiKeys?: readonly string[] | 'any' | undefined;
  /**
   * Speed of answers. `Infinity` waits for nothing.
   * @default Infinity
   */
  tokensPerSecond?: number | undefined;
  /**
   * The catalogue. Any other model is answered with 404.
   * @default defaultModels
   */
  models?: readonly Model[] | undefined;
  /**
   * Faults for every request: a directive such as `'error 429'` or `'/slow tps=5 /cut'`, or the parsed form.
   * @default none
   */
  fault?: string | Fault | readonly Fault[] | undefined;
  /**
   * What to answer when the user says what: a list of rules, or the same as JSON. For YAML, pass
   * `await parseScript(text)`.
   * @default none
   */
  script?: Script | string | undefined;
  /**
   * The generation of the API to speak like, where its documents disagree. A point of it that stands
   * beside it in the options, such as `rateHeaders`, outranks it.
   * @default 'seed'
   */
  dialect?: DialectName | undefined;
  /**
   * What one key may use. Without it no request is ever refused for having come too often.
   * @default none
   */
  limits?: Limits | undefined;
  /**
   * What every key has to spend, in rupiah, by the prices of the catalogue. A request whose estimate
   * exceeds what is left is refused.
   * @default Infinity
   */
  balance?: number | undefined;
  /**
   * How many requests `log` remembers.
   * @default 1000
   */
  logLimit?: number | undefined;
  /** Called once for every request, when its outcome is known. */
  onRequest?: ((entry: LogEntry) => void) | undefined;
  /**
   * Time stamps and waits.
   * @default systemClock
   */
  clock?: Clock | undefined;
}

/** The options with every default filled in. */
export interface Settings {
  readonly seed: number;
  readonly apiKeys: readonly string[] | 'any';
  readonly tokensPerSecond: number;
  readonly models: readonly Model[];
  readonly faults: readonly Fault[];
  readonly script: Script;
  readonly dialect: Dialect;
  readonly limits: Limits;
  readonly balance: number;
  readonly logLimit: number;
  readonly onRequest: (entry: LogEntry) => void;
  readonly clock: Clock;
}

/**
 * Fill in the defaults.
 *
 * @throws {RangeError} when `tokensPerSecond`, `logLimit` or a limit is not above zero, or `balance` is no amount.
 * @throws {TypeError} when `fault` is no directive, `script` no script, or `dialect` no dialect.
 */
export function readOptions(options: EmulatorOptions): Settings {
  const { tokensPerSecond = Infinity, logLimit = 1000, fault = [] } = options;
  const { balance = Infinity, limits = {} } = options;
  if (!(tokensPerSecond > 0)) {
    throw new RangeError(`tokensPerSecond must be above 0, received ${tokensPerSecond}`);
  }
  if (!(logLimit > 0)) throw new RangeError(`logLimit must be above 0, received ${logLimit}`);
  if (!(balance >= 0)) throw new RangeError(`balance must be 0 or more, received ${balance}`);
  for (const [name, limit] of Object.entries(limits)) {
    if (limit !== undefined && !(limit > 0)) {
      throw new RangeError(`limits.${name} must be above 0, received ${limit}`);
    }
  }

  return {
    seed: options.seed ?? 1,
    apiKeys: options.apiKeys ?? 'any',
    tokensPerSecond,
    models: options.models ?? defaultModels,
    faults: typeof fault === 'string' ? parseFaults(fault) : [fault].flat(),
    script: readScript(options.script ?? []),
    dialect: chooseDialect(options.dialect ?? 'seed', options),
    limits,
    balance,
    logLimit,
    onRequest: options.onRequest ?? (() => {}),
    clock: options.clock ?? systemClock,
  };
}

function readScript(script: Script | string): Script {
  if (typeof script !== 'string') return checkScript(script);
  let value: unknown;
  try {
    value = JSON.parse(script);
  } catch (cause) {
    throw new TypeError('script is no JSON; for YAML, pass `await parseScript(text)`.', { cause });
  }
  return checkScript(value);
}
