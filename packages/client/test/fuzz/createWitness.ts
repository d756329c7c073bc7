import { type SeededRandom } from '../seededRandom.ts';
import type { Weather } from './createCase.ts';

/** One reply as it went out to the client. */
export interface Testimony {
  /** What the client has taken so far. */
  readonly chunks: Uint8Array[];
  isStream: boolean;
  /** Whether the bytes came to a proper end, and not to a reset or an abort. */
  isOver: boolean;
  /** The request id in the reply's header. */
  requestId: string | undefined;
}

export interface WitnessOptions {
  readonly fetch: typeof globalThis.fetch;
  readonly random: SeededRandom;
  /** The weather of the request that is just being made. */
  readonly weather: () => Weather;
  readonly onRequest: (testimony: Testimony) => void;
  /** Called before each chunk goes out; the chunk waits for it. */
  readonly onChunk: () => void | Promise<void>;
}

/** A `fetch` that cuts the bytes of replies anew, tears some of them off, and remembers every byte. */
export function createWitness(options: WitnessOptions): typeof globalThis.fetch {
  return async (input, init) => {
    const testimony: Testimony = {
      chunks: [],
      isStream: false,
      isOver: false,
      requestId: undefined,
    };
    options.onRequest(testimony);
    const weather = options.weather();
    const response = await options.fetch(input, init);
    testimony.requestId = response.headers.get('x-request-id') ?? undefined;
    testimony.isStream = /event-stream/.test(response.headers.get('content-type') ?? '');
    if (!response.body) return response;
    const { status, headers } = response;
    return new Response(recut(response.body, weather, testimony, options), { status, headers });
  };
}

/** The same bytes in other chunks, up to where the connection is torn. */
function recut(
  body: ReadableStream<Uint8Array>,
  { chunk, delay, tear }: Weather,
  testimony: Testimony,
  { random, onChunk }: WitnessOptions,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let held: Uint8Array = new Uint8Array();
  let room = tear?.after ?? Infinity;

  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (random.chance(delay)) await breathe();
        await onChunk();
        const size = Math.min(room, random.int(0, chunk));
        while (held.length < Math.min(room, Math.max(1, size))) {
          const { done, value } = await reader.read();
          if (done) break;
          held = held.length === 0 ? value : join([held, value]);
          // As a network does: what is there goes out, only sometimes more is waited for.
          if (!random.chance(0.2)) break;
        }
        if (room === 0 || held.length === 0) {
          if (room === 0) await reader.cancel();
          testimony.isOver = room > 0 || tear?.how === 'close';
          if (testimony.isOver) controller.close();
          else controller.error(new TypeError('terminated'));
          return;
        }
        const piece = held.subarray(0, size);
        held = held.subarray(size);
        room -= piece.length;
        controller.enqueue(piece);
        testimony.chunks.push(piece);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

/** These chunks as one. */
export function join(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Lets everything happen that is due. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}
