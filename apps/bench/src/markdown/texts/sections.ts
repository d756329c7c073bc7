import type { Words } from './words.ts';

/** A section of an answer, with one of everything; about 250 deltas. */
export function mixedSection(words: Words): string {
  const { number, phrase, sentence, word } = words;
  return [
    `## ${phrase(4)}`,
    `${sentence()} The **${phrase(2)}** of [${phrase(2)}](https://${word()}.example/${word()}) is *${word()}*, and \`${word()}()\` ${phrase(6)}. ${sentence()}`,
    [1, 2, 3, 4].map(() => `- **${word()}**: ${phrase(number(5, 10))}`).join('\n'),
    `\`\`\`ts\n${[1, 2, 3, 4, 5].map(() => codeLine(words)).join('\n')}\n\`\`\``,
    `> ${sentence()} ~~${word()}~~ ${phrase(4)}.`,
    `| ${word()} | ${word()} | ${word()} |\n| --- | :-: | --: |\n${[1, 2, 3].map(() => tableRow(words)).join('\n')}`,
    `1. ${phrase(5)}\n2. ${phrase(6)}\n   - ${phrase(4)}\n3. ${phrase(5)}`,
    `${sentence()} ${sentence()}`,
  ].join('\n\n');
}

/** A paragraph that refers to the footnotes. */
export function citingSection(words: Words, footnotes: number): string {
  const { number, phrase, sentence, word } = words;
  const note = () => `[^${number(1, footnotes + 1)}]`;
  return [
    `### ${phrase(3)}`,
    `${sentence()}${note()} ${phrase(8)} **${word()}**.${note()} ${sentence()}`,
    [1, 2, 3].map(() => `- ${phrase(6)}`).join('\n'),
    `${sentence()} ${sentence()}${note()}`,
  ].join('\n\n');
}

export function codeLine({ number, word }: Words): string {
  return `${'  '.repeat(number(0, 3))}const ${word()}${number(0, 99)} = ${word()}(${word()}, '${word()}', ${number(0, 999)});`;
}

export function listItem({ number, phrase, word }: Words): string {
  return `- ${phrase(number(4, 9))} **${word()}** and \`${word()}\` ${phrase(3)}`;
}

export function tableRow({ number, phrase, word }: Words): string {
  return `| ${phrase(2)} | \`${word()}\` | ${number(0, 9999)} |`;
}
