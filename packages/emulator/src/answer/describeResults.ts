import { describeResult } from '../voice/describeResult.ts';
import type { Language } from '../voice/detectLanguage.ts';
import type { Turn } from './Question.ts';

/** What the tools at the end of a conversation returned, one after the other; `undefined` when none has. */
export function describeResults(turns: readonly Turn[], language: Language): string | undefined {
  const lastOther = turns.findLastIndex(({ role }) => role !== 'tool');
  const results = turns.slice(lastOther + 1);
  if (results.length === 0) return undefined;

  const calls = turns.flatMap(({ calls }) => calls ?? []);
  return results
    .map(({ callId, text }) => {
      const call = calls.findLast(({ id }) => id === callId);
      return describeResult(call?.name ?? 'the tool', text, language);
    })
    .join('\n\n');
}
