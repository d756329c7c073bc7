import { type Message } from '../conversation/message.ts';
import { settle } from '../conversation/reduceMessage.ts';
import { NusantaraError } from '../errors/NusantaraError.ts';

/**
 * An answer whose tab is gone: it was cut off, and what had arrived is kept. It has no `endedAt`, as
 * nobody saw its end. One that was waited for keeps the reason.
 */
export function interrupt(message: Message, at: number): Message {
  const error =
    message.error ??
    new NusantaraError({
      type: 'stream_interrupted',
      kind: 'stream_interrupted',
      code: 'early_end',
      message: 'The page was closed while the answer was arriving. What had arrived is kept.',
      requestId: message.requestIds.at(-1),
      at,
    });
  return { ...message, state: 'interrupted', parts: message.parts.map(settle), error };
}
