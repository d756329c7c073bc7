import type { CallOptions, Client } from '../transport/createClient.ts';
import type { Endpoint } from './ChatState.ts';
import type { Message } from './message.ts';
import { openAnswer } from './openAnswer.ts';
import { reduceMessage } from './reduceMessage.ts';
import type { Ask } from './writeRequest.ts';

export interface AnswerOptions extends Ask {
  readonly client: Client;
  /** @default 'chat.completions' */
  readonly endpoint?: Endpoint | undefined;
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
  const { client, endpoint = 'chat.completions', answer, call = {}, now = Date.now } = options;
  const kept = options.continues ? answer.parts : [];
  const { requestId, deltas } = await openAnswer({ client, endpoint, ask: options, call, kept });

  let message: Message = {
    ...withRequestId(answer, requestId),
    timing: { startedAt: now(), ...answer.timing, headAt: now() },
  };
  yield message;

  let hasBegun = false;
  for await (const batch of deltas) {
    const next = batch.reduce(reduceMessage, message);
    if (next === message) continue;
    const begins: boolean = !hasBegun && next.parts !== answer.parts;
    hasBegun ||= begins;
    message = begins ? { ...next, timing: { ...next.timing!, firstTokenAt: now() } } : next;
    yield message;
  }
  if (message.state === 'streaming') yield { ...message, state: 'complete' };
}

/** A message that knows of one more request made for it. */
export function withRequestId(message: Message, requestId: string | undefined): Message {
  return requestId === undefined || message.requestIds.includes(requestId)
    ? message
    : { ...message, requestIds: [...message.requestIds, requestId] };
}
