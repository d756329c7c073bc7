import { createWords } from '../markdown/texts/words.ts';
import { toDeltas } from '../markdown/texts/toDeltas.ts';
import type { PastMessage } from './contenders/ChatContender.ts';

/** Questions and answers in turn, an answer of some sixty words. */
export function pastMessages(count: number): PastMessage[] {
  const { number, phrase, sentence, word } = createWords(count);
  return Array.from({ length: count }, (_, at) => {
    const id = `past-${at}`;
    if (at % 2 === 0) return { id, role: 'user', text: `${sentence().slice(0, -1)}?` };
    const list = [1, 2, 3].map(() => `- **${word()}** ${phrase(number(3, 7))}`).join('\n');
    const text = `${sentence()} The *${word()}* of \`${word()}\` ${phrase(8)}.\n\n${list}\n\n${sentence()}`;
    return { id, role: 'assistant', text };
  });
}

/** Stands in an answer for its delta of this number, so that a page can tell how far it has come. */
export function mark(number: number): string {
  return ` §${number}.`;
}

/** The numbers of the marks in a text, in its order. */
export function marksIn(text: string): number[] {
  return [...text.matchAll(/§(\d+)\./g)].map(([, digits]) => Number(digits));
}

const deltasBetweenMarks = 4;

/** An answer of so many deltas, about every sixth of them a mark; the last is one. */
export function answerDeltas(count: number): string[] {
  const { phrase, sentence, word } = createWords(count);
  const paragraph = () => `${sentence()} The **${word()}** ${phrase(6)}. ${sentence()}\n\n`;
  const list = () =>
    `${[1, 2, 3].map(() => `- ${word()} **${phrase(2)}** ${phrase(4)}`).join('\n')}\n\n`;
  const words: string[] = [];
  while (words.length < count) words.push(...toDeltas(paragraph() + paragraph() + list()));

  const deltas: string[] = [];
  let sinceMark = 0;
  for (const [at, text] of words.entries()) {
    if (deltas.length >= count - 1) break;
    deltas.push(text);
    sinceMark++;
    // Behind a whole word: a mark between signs could make them mean something else.
    const wordEnds = /\p{L}$/u.test(text) && !/^\p{L}/u.test(words[at + 1] ?? ' ');
    if (sinceMark < deltasBetweenMarks || !wordEnds || deltas.length >= count - 1) continue;
    deltas.push(mark(deltas.length));
    sinceMark = 0;
  }
  return [...deltas, mark(deltas.length)];
}

/** The marks of such an answer. */
export function marksOf(count: number): number[] {
  return answerDeltas(count).flatMap(marksIn);
}
