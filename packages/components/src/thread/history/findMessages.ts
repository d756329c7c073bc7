import { messageText, type Message } from '@nusantara-ai/client';

/** What a message says, made comparable; once for each version of it. */
const comparable = new WeakMap<Message, string>();

/** Where the messages that say something stand, oldest first. Case, marks of Markdown and breaks do not count. */
export function findMessages(
  messages: readonly (Message | undefined)[],
  query: string,
): readonly number[] {
  const wanted = plain(query).trim();
  if (wanted === '') return [];
  return messages.flatMap((message, index) =>
    message && textOf(message).includes(wanted) ? [index] : [],
  );
}

function textOf(message: Message): string {
  const known = comparable.get(message);
  if (known !== undefined) return known;
  const text = plain(messageText(message));
  comparable.set(message, text);
  return text;
}

function plain(text: string): string {
  return text
    .replaceAll(/[*_`~]+/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .toLocaleLowerCase();
}
