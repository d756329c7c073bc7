import { toDeltas } from './toDeltas.ts';
import { citingSection, codeLine, listItem, mixedSection, tableRow } from './sections.ts';
import { createWords, type Words } from './words.ts';

interface Recipe {
  readonly title: string;
  readonly head: (words: Words) => string;
  /** Comes again and again, with other words. */
  readonly body: (words: Words) => string;
  readonly tail: string;
}

const footnotes = 12;

/** What is streamed. */
export const texts = {
  mixed: {
    title: 'mixed Markdown',
    head: () => '',
    body: (words) => `${mixedSection(words)}\n\n`,
    tail: '\n\n',
  },
  code: {
    title: 'one long code fence',
    head: () => '```ts\n',
    body: (words) => `${codeLine(words)}\n`,
    tail: '\n```\n\n',
  },
  list: {
    title: 'one long list',
    head: () => '',
    body: (words) => `${listItem(words)}\n`,
    tail: '\n\n',
  },
  table: {
    title: 'one long table',
    head: ({ word }) => `| ${word()} | ${word()} | ${word()} |\n| --- | :-: | --: |\n`,
    body: (words) => `${tableRow(words)}\n`,
    tail: '\n\n',
  },
  footnotes: {
    title: 'footnotes at the top',
    head: ({ sentence }) =>
      `Notes[^1] first.\n\n${Array.from({ length: footnotes }, (_, at) => `[^${at + 1}]: ${sentence()}\n`).join('')}\n`,
    body: (words) => `${citingSection(words, footnotes)}\n\n`,
    tail: '\n\n',
  },
} satisfies Record<string, Recipe>;

export type TextName = keyof typeof texts;

/** Stands at the end of every text, so that a page can tell that all of it is shown. */
export const lastWord = 'Sampai-jumpa';

/** A text of so many deltas, and a few more that close it. */
export function deltasOf(name: TextName, count: number): string[] {
  const { head, body, tail }: Recipe = texts[name];
  const words = createWords(count);
  const deltas = toDeltas(head(words));
  while (deltas.length < count) deltas.push(...toDeltas(body(words)));
  return [...deltas.slice(0, count), tail, lastWord];
}
