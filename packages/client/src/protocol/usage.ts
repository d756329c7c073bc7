import type { Usage } from '../conversation/message.ts';
import { own, ownCount } from '../data/own.ts';

/** Token counts in either naming; `undefined` when they are missing or make no sense. */
export function readUsage(usage: unknown): Usage | undefined {
  const count = (name: string): number | undefined => ownCount(usage, `${name}_tokens`);
  const detail = (name: string, of: string): number | undefined =>
    ownCount(own(usage, `${name}_tokens_details`), `${of}_tokens`);
  const inputTokens = count('input') ?? count('prompt');
  const outputTokens = count('output') ?? count('completion');
  if (inputTokens === undefined || outputTokens === undefined) return undefined;

  const cachedTokens = detail('input', 'cached') ?? detail('prompt', 'cached');
  const reasoningTokens = detail('output', 'reasoning') ?? detail('completion', 'reasoning');
  return {
    inputTokens,
    outputTokens,
    totalTokens: count('total') ?? inputTokens + outputTokens,
    ...(cachedTokens !== undefined && { cachedTokens }),
    ...(reasoningTokens !== undefined && { reasoningTokens }),
  };
}
