import { own } from '../data/own.ts';

/** The choice that is shown: index 0, also when it does not say so. */
export function firstChoice(event: unknown): unknown {
  const choices = own(event, 'choices');
  if (!Array.isArray(choices)) return undefined;
  return choices.find((choice) => (own(choice, 'index') ?? 0) === 0) as unknown;
}
