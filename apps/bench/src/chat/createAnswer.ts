import { createDeferred } from '../browser/createDeferred.ts';
import { answerDeltas } from './conversation.ts';
import { type ProtocolName, protocols } from './protocols.ts';

export interface WrittenAnswer {
  readonly fetch: typeof fetch;
  /** Resolves when the answer has been asked for. */
  readonly asked: Promise<void>;
  /** Sends the next delta. */
  readonly write: () => void;
}

/** An answer that is written one delta at a time, without a network. */
export function createAnswer(name: ProtocolName): WrittenAnswer {
  const { headers, begin, delta } = protocols[name];
  const encoder = new TextEncoder();
  const deltas = answerDeltas(20_000);
  const body = new TransformStream<Uint8Array, Uint8Array>(undefined, undefined, {
    highWaterMark: 20_000,
  });
  const writer = body.writable.getWriter();
  const send = (text: string) => void writer.write(encoder.encode(text));
  const { promise: asked, resolve } = createDeferred<void>();
  let at = 0;
  return {
    asked,
    async fetch() {
      send(begin());
      resolve();
      return new Response(body.readable, { headers });
    },
    write: () => send(delta(deltas[at++]!)),
  };
}
