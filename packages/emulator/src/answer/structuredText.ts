import type { Random } from '../createRandom.ts';
import { sampleInstance } from '../json-schema/sampleInstance.ts';
import { fieldText } from '../voice/fieldText.ts';
import type { AnswerFormat } from './Question.ts';

const usualNumbers = 100;

/** An answer as the JSON a request asks for. `say` gives it in words, for who takes any object. */
export function structuredText(
  format: Exclude<AnswerFormat, { type: 'text' }>,
  prompt: string,
  random: Random,
  say: () => string,
): string {
  if (format.type !== 'schema') return JSON.stringify({ answer: say() });
  const instance = sampleInstance(format.schema, {
    random,
    text: (name) => fieldText(name, prompt, random),
    number: (low, high) => {
      const least = Number.isFinite(low) ? low : Math.min(1, high - usualNumbers);
      return random.int(least, Math.min(high, least + usualNumbers));
    },
    wants: () => random.next() < 0.75,
  });
  return JSON.stringify(instance);
}
