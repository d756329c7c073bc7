import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { createDeferred, type Deferred } from '../browser/createDeferred.ts';
import { answerDeltas } from './conversation.ts';
import { type Protocol, protocols } from './protocols.ts';

/** An answer of so many deltas at so many a second, or as fast as the socket takes them. */
export interface Pace {
  readonly deltas: number;
  readonly perSecond: number;
}

/** When each delta was handed to the socket, in Unix milliseconds. */
export type WriteTimes = readonly number[];

export interface Answers {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
  /** Says how the next request is answered. Resolves once it has been. */
  readonly next: (pace: Pace) => Promise<WriteTimes>;
}

/** Writes answers in every protocol, each delta as an event and a write of its own. */
export function serveAnswers(): Answers {
  let pace: Pace;
  let written: Deferred<WriteTimes>;
  return {
    async handle(request, response) {
      request.resume();
      const protocol = Object.values(protocols).find(({ path }) => path === request.url)!;
      written.resolve(await writeAnswer(response, protocol, pace));
    },
    next(of) {
      pace = of;
      written = createDeferred();
      return written.promise;
    },
  };
}

async function writeAnswer(
  response: ServerResponse,
  { headers, begin, delta, end }: Protocol,
  { deltas: count, perSecond }: Pace,
): Promise<WriteTimes> {
  const deltas = answerDeltas(count);
  const times: number[] = [];
  response.writeHead(200, headers);
  response.write(begin());
  const begun = performance.now();
  for (const [at, text] of deltas.entries()) {
    while (performance.now() - begun < (at / perSecond) * 1000) await setTimeout(1);
    times.push(performance.timeOrigin + performance.now());
    if (!response.write(delta(text))) await once(response, 'drain');
  }
  response.end(end());
  return times;
}
