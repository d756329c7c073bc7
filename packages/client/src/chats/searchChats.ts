import type { ChatSummary } from './Chats.ts';

/** The conversations in whose title or preview every word of `query` begins a word. Accents and case are one. */
export function searchChats(list: readonly ChatSummary[], query: string): readonly ChatSummary[] {
  const wanted = words(query);
  if (wanted.length === 0) return list;
  return list.filter(({ title, preview }) => {
    const there = words(`${title} ${preview}`);
    return wanted.every((word) => there.some((other) => other.startsWith(word)));
  });
}

function words(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
