import type { Ask } from '../endpoints/Ask.ts';
import type { Endpoint } from '../endpoints/Endpoint.ts';
import { aborted } from '../errors/toError.ts';
import type { Delta } from '../protocol/Delta.ts';
import type { CallOptions, Client } from '../transport/createClient.ts';
import { createContinuation } from './createContinuation.ts';
import { joinRuns } from './joinRuns.ts';
import type { Message } from './message.ts';
import { reduceMessage } from './reduceMessage.ts';

export interface AnswerOptions extends Ask {
  readonly client: Client;
  readonly endpoint: Endpoint;
  /** The answer to fill: a new one, or the half one that `continues`. */
  readonly answer: Message;
  readonly call?: CallOptions | undefined;
  /** Unix milliseconds. @default Date.now */
  readonly now?: (() => number) | undefined;
}

/**
 * Makes one request and yields the answer as it grows, first when the head of the reply has arrived,
 * then once a chunk that changed it. The last one is finished.
 *
 * @throws {NusantaraError} when it fails or breaks off; what was yielded before stands.
 */
export async function* streamAnswer(options: AnswerOptions): AsyncGenerator<Message, void> {
  const { client, endpoint, answer, call = {}, now = Date.now } = options;
  const { signal } = call;
  // After this nobody knows which endpoint it was.
  const events = await endpoint.open(client, options, call);
  const reader = endpoint.deltas();
  const seam = options.continues ? createContinuation(answer.parts) : undefined;
  let message: Message = {
    ...withRequestId(answer, events.requestId),
    timing: { startedAt: now(), ...answer.timing, headAt: now() },
  };
  yield message;

  /** Adds what came to the message. Whether that changed it. */
  function grow(deltas: Delta[]): boolean {
    const { parts } = message;
    const before = message;
    message = joinRuns(deltas).reduce(reduceMessage, before);
    if (parts === answer.parts && message.parts !== parts) {
      message = { ...message, timing: { ...message.timing!, firstTokenAt: now() } };
    }
    return message !== before;
  }

  let failure: { readonly thrown: unknown } | undefined;
  try {
    for await (const batch of events.batches()) {
      // What nobody had read when somebody said stop came too late.
      if (signal?.aborted) break;
      const deltas = batch.flatMap(reader.push);
      if (grow(seam ? deltas.flatMap(seam.push) : deltas)) yield message;
    }
  } catch (thrown) {
    failure = { thrown };
  }
  // Also when the stream broke or was stopped: what was held back had arrived, and nothing that
  // arrived is lost.
  const held = reader.end();
  if (grow(seam ? [...held.flatMap(seam.push), ...seam.end()] : held)) yield message;
  if (failure) throw failure.thrown;
  if (signal?.aborted) throw aborted(call);
  if (message.state === 'streaming') yield { ...message, state: 'complete' };
}

/** A message that knows of one more request made for it. */
export function withRequestId(message: Message, requestId: string | undefined): Message {
  return requestId === undefined || message.requestIds.includes(requestId)
    ? message
    : { ...message, requestIds: [...message.requestIds, requestId] };
}
