import type { Annotation } from './annotation.ts';
import type { BuiltInTool, McpTool, ReasoningEffort } from './chat.ts';
import type { WireError } from './error.ts';
import type { ResponsesUsage } from './usage.ts';

/** Words of a question. */
export interface InputTextPart {
  type: 'input_text';
  text: string;
}

/** A picture to look at: an `https:` address, a `data:` URI, or an uploaded file. */
export interface InputImagePart {
  type: 'input_image';
  image_url?: string;
  file_id?: string;
  detail?: 'auto' | 'low' | 'high';
}

/** A file to read: uploaded, as data, or under an address. */
export interface InputFilePart {
  type: 'input_file';
  file_id?: string;
  file_data?: string;
  filename?: string;
  file_url?: string;
}

/** Words of an answer. */
export interface OutputTextPart {
  type: 'output_text';
  text: string;
  annotations?: Annotation[];
}

/** The model said no, in its own words. */
export interface RefusalPart {
  type: 'refusal';
  refusal: string;
}

/** A message of the conversation. */
export interface InputMessageItem {
  type?: 'message';
  role: 'user' | 'assistant' | 'system' | 'developer';
  content:
    | string
    | (InputTextPart | InputImagePart | InputFilePart | OutputTextPart | RefusalPart)[];
}

/** A function the model wants to be called. */
export interface FunctionCallItem {
  type: 'function_call';
  id?: string;
  call_id: string;
  name: string;
  /** The text of a JSON object; nothing promises that it parses. */
  arguments: string;
  status?: 'in_progress' | 'completed' | 'incomplete';
}

/** What a function gave back. */
export interface FunctionCallOutputItem {
  type: 'function_call_output';
  call_id: string;
  /** Text; objects and lists are taken too. */
  output: string | object;
}

/** What the model thought. Echo it back where nothing is stored. */
export interface ReasoningItem {
  type: 'reasoning';
  id?: string;
  summary: { type: 'summary_text'; text: string }[];
  /** Strings in one schema, `reasoning_text` or `output_text` objects in others. */
  content?: (string | { type: string; text: string })[] | string | null;
  encrypted_content?: string | null;
}

/** A message of the answer. */
export interface OutputMessageItem {
  type: 'message';
  id: string;
  role: 'assistant';
  status: 'in_progress' | 'completed' | 'incomplete';
  content: (OutputTextPart | RefusalPart)[];
}

/** A thought that is not shown. */
export interface RedactedThinkingItem {
  type: 'redacted_thinking';
  id?: string;
  data: string;
}

/** A search of the web. */
export interface WebSearchCallItem {
  type: 'web_search_call';
  id?: string;
  status?: 'in_progress' | 'searching' | 'completed' | 'failed';
  action?: {
    type: 'search' | 'open_page' | 'find_in_page' | (string & {});
    query?: string;
    queries?: string[];
    url?: string;
    sources?: unknown[];
  };
}

/** A picture that was made. */
export interface ImageGenerationCallItem {
  type: 'image_generation_call';
  id?: string;
  status?: 'in_progress' | 'generating' | 'completed' | 'failed';
  /** Base64, once it is there. */
  result?: string | null;
  revised_prompt?: string | null;
}

/** Code that was run, with what it printed, drew and returned. */
export interface CodeInterpreterItem {
  type: 'code_interpreter';
  id?: string;
  code_interpreter: {
    input?: string;
    sandbox_id?: string;
    outputs?: (
      | { type: 'logs'; logs: string }
      | { type: 'image'; image: { base64: string } }
      | { type: 'result'; result: unknown }
      | { type: 'error'; name: string; value: string; traceback?: string }
    )[];
  };
}

/** The tools that a server of tools offers. */
export interface McpListToolsItem {
  type: 'mcp_list_tools';
  id?: string;
  server_label: string;
  tools: { name: string; description?: string | null; input_schema?: unknown }[];
  error?: unknown;
}

/** A call of a tool on a server of tools, run by the gateway. */
export interface McpCallItem {
  type: 'mcp_call';
  id?: string;
  server_label: string;
  name: string;
  arguments: string;
  output?: string | null;
  error?: unknown;
}

/** A tool that may not run before a person says yes: answer with an `mcp_approval_response`. */
export interface McpApprovalRequestItem {
  type: 'mcp_approval_request';
  id: string;
  server_label: string;
  name: string;
  arguments: string;
}

/** What a person said to an `mcp_approval_request`. */
export interface McpApprovalResponseItem {
  type: 'mcp_approval_response';
  id?: string;
  approval_request_id: string;
  approve: boolean;
  reason?: string | null;
}

/** One item of a question. */
export type InputItem =
  | InputMessageItem
  | FunctionCallItem
  | FunctionCallOutputItem
  | ReasoningItem
  | ImageGenerationCallItem
  | McpApprovalRequestItem
  | McpApprovalResponseItem
  | { type: 'item_reference'; id: string }
  | { type: string & {}; [key: string]: unknown };

/** One item of an answer. Types we do not know are kept and rendered as an inert placeholder. */
export type OutputItem =
  | OutputMessageItem
  | FunctionCallItem
  | ReasoningItem
  | RedactedThinkingItem
  | WebSearchCallItem
  | ImageGenerationCallItem
  | CodeInterpreterItem
  | McpListToolsItem
  | McpCallItem
  | McpApprovalRequestItem
  | { type: string & {}; id?: string; [key: string]: unknown };

/** A function the model may call. Flat, unlike on chat completions. */
export interface ResponsesFunctionTool {
  type: 'function';
  /** Letters, digits, `_` and `-`, at most 64. */
  name: string;
  description?: string;
  /** A JSON Schema. */
  parameters?: Record<string, unknown>;
  strict?: boolean;
}

/** Makes pictures in the course of an answer. */
export interface ImageGenerationTool {
  type: 'image_generation';
  model?: string;
  size?: string;
  quality?: string;
  output_format?: 'png' | 'jpeg' | 'webp';
  /** How many unfinished pictures to send, 0 to 3. */
  partial_images?: number;
  background?: 'transparent' | 'opaque' | 'auto';
}

/** What the model may use. */
export type ResponsesTool = ResponsesFunctionTool | ImageGenerationTool | McpTool | BuiltInTool;

/** The body of `POST /v1/responses`. Unknown fields are passed on. */
export interface ResponsesRequest {
  model: string;
  input: string | InputItem[];
  instructions?: string | null;
  previous_response_id?: string | null;
  /** Send it explicitly: its default differs between generations of the API. */
  store?: boolean;
  stream?: boolean | null;
  background?: boolean;
  max_output_tokens?: number;
  temperature?: number;
  top_p?: number;
  tools?: ResponsesTool[];
  tool_choice?: 'auto' | 'none' | 'required' | { type: 'function'; name: string };
  parallel_tool_calls?: boolean;
  max_tool_calls?: number;
  text?: { format?: { type: 'text' | 'json_object' | 'json_schema'; [key: string]: unknown } };
  reasoning?: { effort?: ReasoningEffort; summary?: 'auto' | 'concise' | 'detailed' | null };
  include?: string[];
  truncation?: 'auto' | 'disabled';
  prompt?: { id: string; version?: string; variables?: Record<string, unknown> };
  user?: string;
  metadata?: Record<string, string>;
  [key: string]: unknown;
}

/** How far an answer is. `cancelled` is also seen with one l. */
export type ResponseStatus =
  | 'queued'
  | 'in_progress'
  | 'completed'
  | 'incomplete'
  | 'failed'
  | 'cancelled'
  | 'canceled';

/** The reply of `POST /v1/responses`, and the `response` of its lifecycle events. */
export interface ResponseObject {
  id: string;
  object: 'response';
  /** Unix time in seconds. */
  created_at: number;
  status: ResponseStatus;
  model: string;
  output: OutputItem[];
  /** A convenience some servers send; computed from `output` everywhere else. */
  output_text?: string;
  error: { code: string; message: string } | null;
  incomplete_details: { reason: 'max_output_tokens' | 'content_filter' | (string & {}) } | null;
  usage: ResponsesUsage | null;
  previous_response_id?: string | null;
  store?: boolean;
  [key: string]: unknown;
}

/** Where an event belongs. */
interface At {
  /** Counts up by one from 0 where the server sends it. */
  sequence_number?: number;
  item_id?: string;
  output_index?: number;
}

interface AtContent extends At {
  content_index?: number;
}

interface AtSummary extends At {
  summary_index?: number;
}

/**
 * One event of a Responses stream, by its JSON `type` (which outranks the SSE event name).
 * Position fields are optional: one dialect sends none of them. Further types exist and pass through.
 */
export type ResponsesEvent =
  | ({
      type:
        | 'response.created'
        | 'response.queued'
        | 'response.in_progress'
        | 'response.completed'
        | 'response.incomplete'
        | 'response.failed';
      response: ResponseObject;
    } & At)
  | ({
      type:
        | 'response.output_item.added'
        | 'response.output_item.done'
        /** Another name for `response.output_item.done`. */
        | 'response.item.completed';
      item: OutputItem;
    } & At)
  | ({
      type: 'response.content_part.added' | 'response.content_part.done';
      part: OutputTextPart | RefusalPart;
    } & AtContent)
  | ({ type: 'response.output_text.delta'; delta: string } & AtContent)
  | ({ type: 'response.output_text.done'; text: string } & AtContent)
  | ({
      type: 'response.output_text.annotation.added';
      annotation: Annotation;
      annotation_index?: number;
    } & AtContent)
  | ({ type: 'response.refusal.delta'; delta: string } & AtContent)
  | ({ type: 'response.refusal.done'; refusal: string } & AtContent)
  | ({ type: 'response.reasoning_text.delta'; delta: string } & AtContent)
  | ({ type: 'response.reasoning_text.done'; text: string } & AtContent)
  | ({
      type: 'response.reasoning_summary_part.added' | 'response.reasoning_summary_part.done';
      part: { type: 'summary_text'; text: string };
    } & AtSummary)
  | ({ type: 'response.reasoning_summary_text.delta'; delta: string } & AtSummary)
  | ({ type: 'response.reasoning_summary_text.done'; text: string } & AtSummary)
  | ({ type: 'response.reasoning.delta'; delta: string } & AtContent)
  | ({ type: 'response.reasoning.done'; text: string } & AtContent)
  | ({
      type: 'response.image_generation_call.partial_image';
      partial_image_b64: string;
      partial_image_index?: number;
      output_format?: 'png' | 'jpeg' | 'webp';
    } & At)
  | ({
      type:
        | 'response.web_search_call.in_progress'
        | 'response.web_search_call.searching'
        | 'response.web_search_call.completed'
        | 'response.image_generation_call.in_progress'
        | 'response.image_generation_call.generating'
        | 'response.image_generation_call.completed'
        | 'response.mcp_call.in_progress'
        | 'response.mcp_call.completed'
        | 'response.mcp_call.failed';
    } & At)
  | ({ type: 'keepalive' } & At)
  | ({ type: 'response.function_call_arguments.delta'; delta: string } & At)
  | ({ type: 'response.function_call_arguments.done'; arguments: string; name?: string } & At)
  | ({
      type: 'error';
      code?: string | null;
      message?: string;
      param?: string | null;
      error?: WireError;
    } & At);
