import type { Answer } from '../answer/Answer.ts';

/** Told how long the text is by now, whenever it has grown. */
export type Watch = (characters: number) => void;

/** One way of reading an answer. */
export interface Contender {
  /** The bytes it reads instead of the API's: what its own server makes of them. */
  readonly translate?: (answer: Answer) => Promise<Uint8Array>;
  /** Asks through this `fetch`, reads the answer to its end, and returns how many characters came. */
  readonly read: (fetch: typeof globalThis.fetch, watch: Watch) => Promise<number>;
}

export const model = 'nusantara-base';
export const baseURL = 'http://127.0.0.1/v1';
export const question = 'Bagaimana saya ke Malang?';
