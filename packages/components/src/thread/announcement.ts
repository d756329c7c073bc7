import { messageText, selectMessage, type ChatState } from '@nusantara-ai/client';
import type { Locale } from '../locale/Locale.ts';

/** Beyond this, the start of an answer is spoken; the rest is in the log, to be read at leisure. */
const spokenCharacters = 400;

/**
 * What to say when a conversation goes from one state to the next; `undefined` for nothing new.
 *
 * Never a delta: that an answer has begun, and the answer itself once it has ended. Failures are not
 * here, since their banner announces itself.
 */
export function announcement(
  previous: ChatState,
  next: ChatState,
  locale: Locale,
): string | undefined {
  if (previous.status === next.status) return undefined;
  if (next.status === 'streaming') return locale.thread.started;
  if (next.status === 'submitted') {
    return previous.status === 'waiting' ? locale.thread.sendingAgain : undefined;
  }
  if (next.status !== 'ready') return undefined;

  const last = selectMessage(next, next.messageIds.at(-1) ?? '');
  if (last?.role !== 'assistant') return undefined;
  const text = shortened(spoken(messageText(last), locale));
  if (last.state === 'stopped') return [locale.message.stopped, text].filter(Boolean).join('. ');
  if (last.state === 'complete') return text || locale.message.emptyTitle;
  return text;
}

/** Markdown without its marks: code is named, links are their text. */
function spoken(markdown: string, locale: Locale): string {
  return markdown
    .replaceAll(/^ *(`{3,}|~{3,})[\s\S]*?(?:^ *\1|(?![\s\S]))/gmu, ` (${locale.thread.codeBlock}) `)
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replaceAll(/^[ >#*+-]+|[*_`~|]+/gmu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

function shortened(text: string): string {
  if (text.length <= spokenCharacters) return text;
  return `${text.slice(0, text.lastIndexOf(' ', spokenCharacters) + 1 || spokenCharacters).trimEnd()}…`;
}
