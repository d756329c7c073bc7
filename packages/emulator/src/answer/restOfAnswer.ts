import { parseDirectives } from '../faults/parseDirectives.ts';
import type { Question } from './Question.ts';

/** A prompt that asks for the rest of an answer which was cut off. */
const asksForRest = /\b(was|were|got) cut off\b|\bcontinue\b[^.]*\b(stopped|left off|cut off)\b/i;

const closing = ' … and that is the rest of it.';

/**
 * The rest of a half answer, when the conversation asks for it: by a half answer as its last turn, or
 * by a prompt after one that says so. `say` gives the whole answer to a question.
 */
export function restOfAnswer(
  question: Question,
  say: (question: Question) => string,
): string | undefined {
  const { turns, prompt } = question;
  const at = turns.at(-1)?.role === 'assistant' ? turns.length - 1 : turns.length - 2;
  const half = turns[at];
  const isAsked = at === turns.length - 1 || asksForRest.test(prompt);
  if (half?.role !== 'assistant' || half.text === '' || !isAsked) return undefined;

  const before = turns.slice(0, at);
  const asked = before.findLast(({ role }) => role === 'user')?.text ?? '';
  const whole = say({ ...question, turns: before, prompt: parseDirectives(asked).prompt });
  return whole.startsWith(half.text) ? whole.slice(half.text.length) : closing;
}
