import type { WireError } from './error.ts';
import type { ChatUsage } from './usage.ts';

export type ChatRole = 'system' | 'developer' | 'user' | 'assistant' | 'tool';

export interface ChatTextPart {
  type: 'text';
  text: string;
}

export interface ChatImagePart {
  type: 'image_url';
  /** An `https:` address or a `data:` URI of a PNG, JPEG, WEBP or GIF. */
  image_url: { url: string; detail?: 'auto' | 'low' | 'high' };
}

export interface ChatFilePart {
  type: 'file';
  file: { file_id?: string; file_data?: string; filename?: string; file_url?: string };
}

export type ChatContentPart = ChatTextPart | ChatImagePart | ChatFilePart;

export interface ChatToolCall {
  id: string;
  type: 'function';
  /** `arguments` is the text of a JSON object; nothing promises that it parses. */
  function: { name: string; arguments: string };
}

/** One message of a chat request. */
export interface ChatMessage {
  role: ChatRole;
  content: string | ChatContentPart[] | null;
  name?: string;
  tool_calls?: ChatToolCall[];
  tool_call_id?: string;
}

export interface ChatTool {
  type: 'function';
  function: {
    name: string;
    description?: string;
    parameters?: Record<string, unknown>;
    strict?: boolean;
  };
}

export type ReasoningEffort = 'none' | 'minimal' | 'low' | 'medium' | 'high' | 'xhigh' | 'max';

export type ChatResponseFormat =
  | { type: 'text' }
  | { type: 'json_object' }
  | {
      type: 'json_schema';
      json_schema: {
        name: string;
        description?: string;
        strict?: boolean;
        schema: Record<string, unknown>;
      };
    };

/** The body of `POST /v1/chat/completions`. Unknown fields are passed on. */
export interface ChatCompletionRequest {
  model: string;
  messages: ChatMessage[];
  stream?: boolean | null;
  stream_options?: { include_usage?: boolean; include_obfuscation?: boolean } | null;
  temperature?: number;
  top_p?: number;
  max_tokens?: number;
  stop?: string | string[] | null;
  presence_penalty?: number;
  frequency_penalty?: number;
  seed?: number;
  response_format?: ChatResponseFormat;
  tools?: ChatTool[];
  tool_choice?: 'auto' | 'none' | 'required' | { type: 'function'; function: { name: string } };
  parallel_tool_calls?: boolean;
  reasoning?: {
    enabled?: boolean;
    effort?: ReasoningEffort;
    max_tokens?: number;
    exclude?: boolean;
  };
  reasoning_effort?: ReasoningEffort;
  user?: string;
  metadata?: Record<string, string>;
  [key: string]: unknown;
}

export type ChatFinishReason = 'stop' | 'length' | 'tool_calls' | 'content_filter' | (string & {});

export interface ChatAnswerMessage {
  role: 'assistant';
  content: string | null;
  reasoning_content?: string | null;
  refusal?: string | null;
  tool_calls?: ChatToolCall[];
  annotations?: unknown[];
}

/** The reply of `POST /v1/chat/completions` without streaming. */
export interface ChatCompletion {
  id: string;
  object: 'chat.completion';
  /** Unix time in seconds. */
  created: number;
  model: string;
  choices: {
    index: number;
    message: ChatAnswerMessage;
    finish_reason: ChatFinishReason | null;
  }[];
  usage?: ChatUsage;
  [key: string]: unknown;
}

/** What one chunk adds to the answer. Every field may be missing. */
export interface ChatChunkDelta {
  role?: 'assistant';
  content?: string | null;
  /** Spelled `reasoning` or `reasoning_text` by some upstreams. */
  reasoning_content?: string | null;
  refusal?: string | null;
  tool_calls?: {
    index: number;
    id?: string;
    type?: 'function';
    function?: { name?: string; arguments?: string };
  }[];
  [key: string]: unknown;
}

/** One `data:` record of a chat stream. Only `choices[0].delta` may be assumed. */
export interface ChatCompletionChunk {
  id: string;
  object: 'chat.completion.chunk';
  created: number;
  model: string;
  choices: {
    index: number;
    delta: ChatChunkDelta;
    finish_reason: ChatFinishReason | null;
  }[];
  usage?: ChatUsage | null;
  /** An error in the middle of a stream takes the place of everything else. */
  error?: WireError;
  [key: string]: unknown;
}
