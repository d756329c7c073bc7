import type { Message, Part } from '../conversation/message.ts';
import { interrupt } from './interrupt.ts';

/**
 * A stored message as it is once nobody is at work on it any more: an answer that was arriving was cut
 * off, and a tool that was running may or may not have run.
 *
 * @param isWriting Whether a tab that is alive is writing this answer.
 * @param at When it was stored, in Unix milliseconds.
 */
export function wake(message: Message, isWriting: (id: string) => boolean, at: number): Message {
  if (isWriting(message.id)) return message;
  const wasCutOff = message.state === 'interrupted' && !message.error;
  if (message.role === 'user') return { ...message, state: 'complete' };
  if (message.state === 'streaming' || wasCutOff) return interrupt(message, at);
  return { ...message, parts: message.parts.map(rest) };
}

function rest(part: Part): Part {
  return part.type === 'tool-call' && part.state === 'running' ? { ...part, state: 'ready' } : part;
}
