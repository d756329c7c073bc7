import { isObject } from './readJson.ts';

/** The text of a message's content: the string itself, or its text parts one below the other. */
export function readContent(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content
    .map((part: unknown) => (isObject(part) ? (part['text'] ?? part['refusal']) : undefined))
    .filter((text) => typeof text === 'string')
    .join('\n');
}
