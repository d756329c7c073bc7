import type { Message } from '../conversation/message.ts';
import type { StoredConversation } from '../conversation/StoredConversation.ts';
import { currentVersion } from './migrations.ts';
import { serializeError } from '../errors/serializeError.ts';

/** Messages never change, so that one is written out once however often its conversation is. */
const written = new WeakMap<Message, string>();

/** A conversation as text, to be read by `readConversation`. */
export function writeConversation(conversation: StoredConversation, savedAt: number): string {
  const { messages, ...rest } = conversation;
  const head = JSON.stringify({ v: currentVersion, savedAt, ...rest });
  return `${head.slice(0, -1)},"messages":[${messages.map(writeMessage).join()}]}`;
}

function writeMessage(message: Message): string {
  const known = written.get(message);
  if (known !== undefined) return known;
  const { error, ...rest } = message;
  const text = JSON.stringify(error ? { ...rest, error: serializeError(error) } : rest);
  written.set(message, text);
  return text;
}
