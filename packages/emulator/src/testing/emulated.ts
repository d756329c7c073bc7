import { createEmulator, type Emulator } from '../createEmulator.ts';
import type { LogEntry } from '../createRequestLog.ts';
import type { EmulatorOptions } from '../readOptions.ts';

/** An emulator for one test, and what a client needs to talk to it. */
export interface Emulated {
  readonly emulator: Emulator;
  /** For `createClient`, and for the constructor of any other OpenAI-compatible client. */
  readonly clientOptions: {
    readonly baseURL: string;
    readonly apiKey: string;
    readonly fetch: typeof fetch;
    /** Nothing leaves the process: a test in a DOM may hold this key. */
    readonly dangerouslyAllowBrowser: true;
  };
  /**
   * The latest request as the server saw it: its id, its status, how it ended.
   *
   * @throws {Error} when there was none.
   */
  lastRequest(): LogEntry;
}

/** A fresh API in this process. Nothing has to be closed after the test. */
export function emulated(options: EmulatorOptions = {}): Emulated {
  const emulator = createEmulator(options);
  const { apiKeys = 'any' } = options;

  return {
    emulator,
    clientOptions: {
      baseURL: 'https://emulator.test/v1',
      apiKey: (apiKeys === 'any' ? undefined : apiKeys[0]) ?? 'nsk_test',
      fetch: emulator.fetch,
      dangerouslyAllowBrowser: true,
    },
    lastRequest() {
      const entry = emulator.log.at(-1);
      if (entry === undefined) throw new Error('No request has reached the emulator yet.');
      return entry;
    },
  };
}
