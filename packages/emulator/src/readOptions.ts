import type { Model } from '@nusantara-ai/client/wire';
import { systemClock, type Clock } from './clock.ts';
import type { Fault } from './faults/Fault.ts';
import { parseFaults } from './faults/parseDirectives.ts';
import { defaultModels } from './models/defaultModels.ts';
import type { LogEntry } from './createRequestLog.ts';

export interface EmulatorOptions {
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
   * The `type` of a 401. The API's table and its example disagree, so both occur.
   * @default 'auth_error'
   */
  errorType401?: 'auth_error' | 'authentication_error' | undefined;
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
  readonly errorType401: 'auth_error' | 'authentication_error';
  readonly logLimit: number;
  readonly onRequest: (entry: LogEntry) => void;
  readonly clock: Clock;
}

/**
 * Fill in the defaults.
 *
 * @throws {RangeError} when `tokensPerSecond` or `logLimit` is not above zero.
 * @throws {TypeError} when `fault` is no directive.
 */
export function readOptions(options: EmulatorOptions): Settings {
  const { tokensPerSecond = Infinity, logLimit = 1000, fault = [] } = options;
  if (!(tokensPerSecond > 0)) {
    throw new RangeError(`tokensPerSecond must be above 0, received ${tokensPerSecond}`);
  }
  if (!(logLimit > 0)) throw new RangeError(`logLimit must be above 0, received ${logLimit}`);

  return {
    seed: options.seed ?? 1,
    apiKeys: options.apiKeys ?? 'any',
    tokensPerSecond,
    models: options.models ?? defaultModels,
    faults: typeof fault === 'string' ? parseFaults(fault) : [fault].flat(),
    errorType401: options.errorType401 ?? 'auth_error',
    logLimit,
    onRequest: options.onRequest ?? (() => {}),
    clock: options.clock ?? systemClock,
  };
}
