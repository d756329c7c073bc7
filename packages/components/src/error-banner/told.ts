import type { ErrorFacts, Told } from '../locale/Locale.ts';

/** What is said of these facts. */
export function told<Words extends string | readonly unknown[]>(
  words: Told<Words>,
  facts: ErrorFacts,
): Words {
  return typeof words === 'function' ? words(facts) : words;
}
