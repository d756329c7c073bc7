import type { Annotation } from './annotation.ts';
import type { WireError } from './error.ts';
import type { ChatUsage } from './usage.ts';

/** Who speaks. */
export type ChatRole = 'system' | 'developer' | 'user' | 'assistant' | 'tool';

/** Words of a message. */
export interface ChatTextPart {
  type: 'text';
  text: string;
}

/** A picture to look at. */
export interface ChatImagePart {
  type: 'image_url';
  /** An `https:` address or a `data:` URI of a PNG, JPEG, WEBP or GIF. */
  image_url: { url: string; detail?: 'auto' | 'low' | 'high' };
}

/** A file to read: uploaded, as data, or under an address. */
export interface ChatFilePart {
  type: 'file';
  file?: { file_id?: string; file_data?: string; filename?: string; file_url?: string };
  /** An `https:` address or a `data:` URI. */
  file_url?: { url: string };
}

/** One piece of a message's content. */
export type ChatContentPart = ChatTextPart | ChatImagePart | ChatFilePart;

/** A function the model wants to be called. */
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

/** A function the model may call. */
export interface ChatFunctionTool {
  type: 'function';
  function: {
    /** Letters, digits, `_` and `-`, at most 64. */
    name: string;
    description?: string;
    /** A JSON Schema. */
    parameters?: Record<string, unknown>;
    strict?: boolean;
    /** A hint that a person should be asked first. */
    requires_confirmation?: boolean;
    /** A hint that the app runs the function, not the gateway. */
    external_execution?: boolean;
  };
}

/** A server of tools, reached by the gateway. Addresses have to be `https:`. */
export interface McpTool {
  type: 'mcp';
  server_label: string;
  server_url: string;
  headers?: Record<string, string>;
  authorization_token?: string;
  allowed_tools?: string[];
  require_approval?: 'always' | 'never' | Record<string, unknown>;
}

/** A tool that the API runs itself: `web_search` and others, some with settings of their own. */
export interface BuiltInTool {
  type: string & {};
  [key: string]: unknown;
}

/** What the model may use. */
export type ChatTool = ChatFunctionTool | McpTool | BuiltInTool;

/** How much the model thinks before it answers. */
export type ReasoningEffort = 'none' | 'minimal' | 'low' | 'medium' | 'high' | 'xhigh' | 'max';

/** What the answer has to look like. */
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
  /** The limit all generations of the API understand. */
  max_tokens?: number;
  max_completion_tokens?: number;
  stop?: string | string[] | null;
  presence_penalty?: number;
  frequency_penalty?: number;
  seed?: number;
  response_format?: ChatResponseFormat;
  tools?: ChatTool[];
  tool_choice?: 'auto' | 'none' | 'required' | { type: 'function'; function: { name: string } };
  parallel_tool_calls?: boolean;
  max_tool_calls?: number;
  web_search_options?: { search_depth?: 'basic' | 'advanced'; max_results?: number };
  verbosity?: 'low' | 'medium' | 'high';
  reasoning?: {
    enabled?: boolean;
    effort?: ReasoningEffort;
    max_tokens?: number;
    exclude?: boolean;
  };
  reasoning_effort?: ReasoningEffort;
  /** Another spelling of `reasoning`, folded to an effort by its size. */
  thinking?: { type: 'enabled' | 'disabled'; budget_tokens?: number };
  user?: string;
  metadata?: Record<string, string>;
  [key: string]: unknown;
}

/** Why the answer ended. Words we do not know mean a normal end. */
export type ChatFinishReason = 'stop' | 'length' | 'tool_calls' | 'content_filter' | (string & {});

/** The answer of a reply that is not streamed. */
export interface ChatAnswerMessage extends ChatReasoning {
  role: 'assistant';
  content: string | null;
  refusal?: string | null;
  tool_calls?: ChatToolCall[];
  annotations?: Annotation[];
}

/** The three spellings of a thought. Where two are sent they say the same. */
export interface ChatReasoning {
  reasoning_content?: string | null;
  reasoning?: string | null;
  reasoning_text?: string | null;
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
export interface ChatChunkDelta extends ChatReasoning {
  role?: 'assistant';
  content?: string | null;
  refusal?: string | null;
  tool_calls?: {
    index: number;
    id?: string;
    type?: 'function';
    function?: { name?: string; arguments?: string };
  }[];
  annotations?: Annotation[];
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
