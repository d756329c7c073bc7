import type { ChatUsage } from '@nusantara-ai/client/wire';
import type { Answer } from '../answer/Answer.ts';

/** The token counts of an answer, as chat completions name them. */
export const chatUsage = (answer: Answer): ChatUsage => ({
  prompt_tokens: answer.inputTokens,
  completion_tokens: answer.outputTokens,
  total_tokens: answer.inputTokens + answer.outputTokens,
  prompt_tokens_details: { cached_tokens: 0 },
  completion_tokens_details: { reasoning_tokens: answer.reasoningTokens },
});
