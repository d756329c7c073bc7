import { createEmulator, type LogEntry } from '@nusantara-ai/emulator';
import type { Environment } from './readEnvironment.ts';

/** The API that the relay asks. */
export interface Upstream {
  /** `undefined` for the live API. */
  readonly baseURL: string | undefined;
  readonly apiKey: string;
  /** What the emulator has been asked; `undefined` when another server answers. */
  readonly log: readonly LogEntry[] | undefined;
  close(): Promise<void>;
}

/** Starts an emulator on a free port, unless the environment names a server or holds a key. */
export async function openUpstream(environment: Environment): Promise<Upstream> {
  const { baseURL, apiKey, tokensPerSecond } = environment;
  if (baseURL !== undefined || apiKey !== undefined) {
    return { baseURL, apiKey: apiKey ?? 'no-key', log: undefined, close: async () => {} };
  }
  const emulator = createEmulator({ tokensPerSecond });
  const { url, close } = await emulator.listen();
  return { baseURL: `${url}/v1`, apiKey: 'emulator-key', log: emulator.log, close };
}
