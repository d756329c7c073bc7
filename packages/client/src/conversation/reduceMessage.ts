import type { Delta } from '../protocol/Delta.ts';
import type { Message, Part } from './message.ts';
import { toolArguments } from './toolArguments.ts';

/** A message and a delta to the message that follows. Pure; unchanged parts keep their identity. */
export function reduceMessage(message: Message, delta: Delta): Message {
  switch (delta.type) {
    case 'start':
      return delta.responseId === undefined || delta.responseId === message.responseId
        ? message
        : { ...message, responseId: delta.responseId };
    case 'usage':
      return { ...message, usage: delta.usage };
    case 'finish':
      return {
        ...message,
        state: delta.state,
        ...(delta.reason !== undefined && { finishReason: delta.reason }),
        parts: message.parts.map(settle),
      };
    default:
      return withPart(message, delta.part, grow(message.parts[delta.part], delta));
  }
}

type PartDelta = Extract<Delta, { part: number }>;

function grow(part: Part | undefined, delta: PartDelta): Part {
  switch (delta.type) {
    case 'text':
    case 'reasoning':
    case 'refusal': {
      const before = part?.type === delta.type ? part.text : '';
      const text = delta.whole ? delta.text || before : before + delta.text;
      return part?.type === delta.type && part.text === text ? part : { type: delta.type, text };
    }
    case 'tool-call': {
      const before = part?.type === 'tool-call' ? part : { id: '', name: '', arguments: '' };
      const { id = before.id, name = before.name, arguments: piece = '' } = delta;
      const whole = delta.whole ? piece || before.arguments : before.arguments + piece;
      return { type: 'tool-call', id, name, arguments: whole, state: 'streaming' };
    }
    default: {
      const { part: _part, ...rest } = delta;
      return rest as Part;
    }
  }
}

function withPart(message: Message, at: number, part: Part): Message {
  if (message.parts[at] === part) return message;
  const parts = message.parts.slice();
  // A position past the end (a call that was left out before it) begins the next part.
  parts[Math.min(at, parts.length)] = part;
  return { ...message, parts };
}

/** What a part is once nothing can follow. A call that nobody named is named by its place. */
export function settle(part: Part, at: number): Part {
  if (part.type === 'tool-call') {
    if (part.state !== 'streaming') return part;
    const state = toolArguments(part.arguments) ? 'ready' : 'invalid';
    return { ...part, id: part.id || `call_${at}`, state };
  }
  if (!('text' in part)) return part;
  // Half of a surrogate pair is left alone by an answer that was cut in the middle of a character.
  const text = part.text.toWellFormed();
  return text === part.text ? part : { ...part, text };
}
