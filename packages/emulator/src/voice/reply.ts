import type { Question } from '../answer/Question.ts';
import type { Random } from '../createRandom.ts';
import type { Language } from './detectLanguage.ts';
import { english } from './english.ts';
import { indonesian } from './indonesian.ts';
import { placeIn } from './placeIn.ts';
import { solve } from './solve.ts';
import { topicOf, type Topic } from './topicOf.ts';

/** What a reply may depend on. */
export interface Circumstances {
  readonly prompt: string;
  /** The user message before the last, or nothing. */
  readonly previous: string;
  readonly place: string;
  /** The sum in the prompt, worked out, such as `12 × 7 = 84`. */
  readonly solution: string | undefined;
  readonly random: Random;
}

/** Everything the model can say in one language. */
export type Voice = Readonly<Record<Topic | 'fallback', (circumstances: Circumstances) => string>>;

const voices: Readonly<Record<Language, Voice>> = { en: english, id: indonesian };

/** The text the model answers with: by the topic of the prompt, in its language. */
export function reply({ prompt, turns }: Question, language: Language, random: Random): string {
  const asked = turns.filter(({ role }) => role === 'user');
  return voices[language][topicOf(prompt) ?? 'fallback']({
    prompt,
    previous: asked.at(-2)?.text ?? '',
    place: placeIn(prompt),
    solution: solve(prompt),
    random,
  });
}
