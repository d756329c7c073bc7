import type { Random } from '../createRandom.ts';
import { sources } from '../voice/sources.ts';
import type { Language } from '../voice/detectLanguage.ts';
import type { AnswerPart, Citation } from './Answer.ts';
import { splitPieces } from './splitPieces.ts';

const intro: Readonly<Record<Language, string>> = { en: 'Sources:', id: 'Sumber:' };

/** A search, and the text with the sources it was found in. */
export function searchedText(
  text: string,
  prompt: string,
  language: Language,
  random: Random,
): AnswerPart[] {
  const first = random.int(0, sources.length - 1);
  const found = [sources[first]!, sources[(first + 1) % sources.length]!];
  const citations: Citation[] = [];
  const whole = found.reduce((before, { title, url }) => {
    const mention = `[${title}](${url})`;
    const start = before.length + 1;
    citations.push({ url, title, start, end: start + mention.length });
    return `${before} ${mention}`;
  }, `${text}\n\n${intro[language]}`);

  return [
    { type: 'search', query: prompt, pieces: [] },
    { type: 'text', pieces: splitPieces(whole, random), citations },
  ];
}
