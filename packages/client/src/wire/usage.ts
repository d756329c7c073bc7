/** Token counts as `/v1/chat/completions` names them. */
export interface ChatUsage {
  prompt_tokens: number;
  completion_tokens: number;
  total_tokens: number;
  prompt_tokens_details?: { cached_tokens?: number; [key: string]: unknown } | null;
  completion_tokens_details?: { reasoning_tokens?: number; [key: string]: unknown } | null;
}

/** Token counts as `/v1/responses` names them. Some generations use the chat names here too. */
export interface ResponsesUsage {
  input_tokens: number;
  output_tokens: number;
  total_tokens: number;
  input_tokens_details?: { cached_tokens?: number; [key: string]: unknown } | null;
  output_tokens_details?: { reasoning_tokens?: number; [key: string]: unknown } | null;
}
