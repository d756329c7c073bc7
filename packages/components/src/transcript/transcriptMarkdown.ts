import type { Message, Part } from '@nusantara-ai/client';
import { told } from '../error-banner/told.ts';
import type { Locale } from '../locale/Locale.ts';
import { en } from '../locale/en.ts';

/** What a transcript says besides the messages. */
export interface TranscriptOptions {
  /** @default the locale's "Assistant" */
  readonly title?: string | undefined;
  /** @default en */
  readonly locale?: Locale | undefined;
}

/**
 * A conversation as a Markdown document: who said what, when, and under which request id.
 *
 * Answers stand as the Markdown they are; what was thought is left out, pictures and files are named.
 */
export function transcriptMarkdown(
  messages: readonly Message[],
  { title, locale = en }: TranscriptOptions = {},
): string {
  const sections = messages.map((message) => {
    const name = message.role === 'user' ? locale.message.you : locale.message.assistant;
    const notes = [noteOfState(message, locale), noteOfIds(message, locale)].filter(Boolean);
    return [
      `## ${name}${message.createdAt ? ` · ${timeOf(message.createdAt, locale)}` : ''}`,
      ...message.parts.map((part) => partMarkdown(part, locale)),
      notes.length > 0 && `_${notes.join(' · ')}_`,
    ]
      .filter(Boolean)
      .join('\n\n');
  });
  return `${[`# ${title ?? locale.chat.title}`, ...sections].join('\n\n')}\n`;
}

/** A conversation as JSON: every message as the client has it, errors without what was said. */
export function transcriptJSON(messages: readonly Message[]): string {
  return `${JSON.stringify({ messages }, undefined, 2)}\n`;
}

function partMarkdown(part: Part, { message: words }: Locale): string {
  switch (part.type) {
    case 'text':
      return part.text;
    case 'refusal':
      return `**${words.refusal}**\n\n${part.text}`;
    case 'tool-call':
      return `\`${part.name}\`\n\n\`\`\`json\n${part.output ?? part.arguments}\n\`\`\``;
    case 'citation':
      return part.url ? `- [${part.title ?? part.url}](${part.url})` : `- ${part.title ?? ''}`;
    case 'image':
      // The content of an attached picture would bury the words.
      return part.url.startsWith('data:')
        ? `🖼 ${part.alt ?? ''}`
        : `![${part.alt ?? ''}](${part.url})`;
    case 'file':
      return `📎 ${part.name}`;
    case 'reasoning':
      return '';
  }
}

function noteOfState({ state, error, parts }: Message, locale: Locale): string {
  if (state === 'stopped') return locale.message.stopped;
  if (state === 'incomplete') return locale.message.lengthTitle;
  if (state !== 'interrupted' && state !== 'failed') return '';
  return parts.length > 0 || !error
    ? told(locale.error.interrupted_kept.title, {})
    : `${error.type}${error.code ? ` (${error.code})` : ''}`;
}

function noteOfIds({ requestIds }: Message, { requestId: words }: Locale): string {
  return requestIds.map((each) => `${words.label} ${each}`).join(' · ');
}

function timeOf(at: number, { code }: Locale): string {
  return new Intl.DateTimeFormat(code, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}
