import type { ResponsesUsage } from '@nusantara-ai/client/wire';
import type { Answer } from '../answer/Answer.ts';

/** The token counts of an answer, as responses name them. */
export const responsesUsage = (answer: Answer): ResponsesUsage => ({
  input_tokens: answer.inputTokens,
  input_tokens_details: { cached_tokens: 0 },
  output_tokens: answer.outputTokens,
  output_tokens_details: { reasoning_tokens: answer.reasoningTokens },
  total_tokens: answer.inputTokens + answer.outputTokens,
});
