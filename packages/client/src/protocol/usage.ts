import type { Usage } from '../conversation/message.ts';
import { own, ownCount } from '../data/own.ts';

/** Token counts in either naming; `undefined` when they are missing or make no sense. */
export function readUsage(usage: unknown): Usage | undefined {
  const inputTokens = ownCount(usage, 'input_tokens') ?? ownCount(usage, 'prompt_tokens');
  const outputTokens = ownCount(usage, 'output_tokens') ?? ownCount(usage, 'completion_tokens');
  if (inputTokens === undefined || outputTokens === undefined) return undefined;

  const input = own(usage, 'input_tokens_details') ?? own(usage, 'prompt_tokens_details');
  const output = own(usage, 'output_tokens_details') ?? own(usage, 'completion_tokens_details');
  const cachedTokens = ownCount(input, 'cached_tokens');
  const reasoningTokens = ownCount(output, 'reasoning_tokens');
  return {
    inputTokens,
    outputTokens,
    totalTokens: ownCount(usage, 'total_tokens') ?? inputTokens + outputTokens,
    ...(cachedTokens !== undefined && { cachedTokens }),
    ...(reasoningTokens !== undefined && { reasoningTokens }),
  };
}
