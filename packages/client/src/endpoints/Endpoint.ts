import type { NusantaraError } from '../errors/NusantaraError.ts';
import type { DeltaReader } from '../protocol/Delta.ts';
import type { JsonSchema } from '../structured/Schema.ts';
import type { CallOptions, Client } from '../transport/createClient.ts';
import type { EventStream } from '../transport/EventStream.ts';
import type { Ask } from './Ask.ts';

/** Further fields of a request. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * The road an answer travels: `chatCompletions` or `responses`. Nothing else in a conversation depends
 * on it, and only the one that is imported is in the bundle.
 */
export interface Endpoint {
  /** What it is called where a value cannot be: in a cache key, on a switch. */
  readonly name: string;
  /** Asks, in its own words. */
  open(client: Client, ask: Ask, call?: CallOptions): Promise<EventStream<unknown>>;
  /** What reads the events of one answer. */
  deltas(): DeltaReader;
  /** The fields of a request that ask for JSON of this shape. */
  format(schema: JsonSchema, name?: string): Fields;
  /**
   * The fields with which a refused request stands on its own, where it went on from something that the
   * server has forgotten; nothing where that is not why.
   */
  alone?(error: NusantaraError, fields: Fields): Fields | undefined;
}

/**
 * The endpoint, if it is one.
 *
 * @throws {TypeError} when it is a name.
 */
export function checkEndpoint(endpoint: Endpoint): Endpoint {
  if (typeof endpoint === 'string') {
    throw new TypeError('endpoint is a value to import: chatCompletions or responses.');
  }
  return endpoint;
}
