import type { ReasoningEffort } from './chat.ts';
import type { WireError } from './error.ts';
import type { ResponsesUsage } from './usage.ts';

export interface InputTextPart {
  type: 'input_text';
  text: string;
}

export interface InputImagePart {
  type: 'input_image';
  image_url?: string;
  file_id?: string;
  detail?: 'auto' | 'low' | 'high';
}

export interface InputFilePart {
  type: 'input_file';
  file_id?: string;
  file_data?: string;
  filename?: string;
  file_url?: string;
}

export interface OutputTextPart {
  type: 'output_text';
  text: string;
  /** Objects such as `url_citation`, or bare strings in the newest schema. */
  annotations?: unknown[];
}

export interface RefusalPart {
  type: 'refusal';
  refusal: string;
}

export interface InputMessageItem {
  type?: 'message';
  role: 'user' | 'assistant' | 'system' | 'developer';
  content:
    | string
    | (InputTextPart | InputImagePart | InputFilePart | OutputTextPart | RefusalPart)[];
}

export interface FunctionCallItem {
  type: 'function_call';
  id?: string;
  call_id: string;
  name: string;
  /** The text of a JSON object; nothing promises that it parses. */
  arguments: string;
  status?: 'in_progress' | 'completed' | 'incomplete';
}

export interface FunctionCallOutputItem {
  type: 'function_call_output';
  call_id: string;
  output: string;
}

export interface ReasoningItem {
  type: 'reasoning';
  id?: string;
  summary: { type: 'summary_text'; text: string }[];
  content?: unknown;
  encrypted_content?: string | null;
}

export interface OutputMessageItem {
  type: 'message';
  id: string;
  role: 'assistant';
  status: 'in_progress' | 'completed' | 'incomplete';
  content: (OutputTextPart | RefusalPart)[];
}

export type InputItem =
  | InputMessageItem
  | FunctionCallItem
  | FunctionCallOutputItem
  | ReasoningItem
  | { type: 'item_reference'; id: string };

/** One item of an answer. Types we do not know are kept and rendered as an inert placeholder. */
export type OutputItem =
  | OutputMessageItem
  | FunctionCallItem
  | ReasoningItem
  | { type: string & {}; id?: string; [key: string]: unknown };

export interface ResponsesTool {
  type: 'function' | (string & {});
  name?: string;
  description?: string;
  parameters?: Record<string, unknown>;
  strict?: boolean;
  [key: string]: unknown;
}

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
  text?: { format?: { type: 'text' | 'json_object' | 'json_schema'; [key: string]: unknown } };
  reasoning?: { effort?: ReasoningEffort; summary?: 'auto' | 'concise' | 'detailed' | null };
  include?: string[];
  truncation?: 'auto' | 'disabled';
  prompt?: { id: string; version?: string; variables?: Record<string, unknown> };
  user?: string;
  metadata?: Record<string, string>;
  [key: string]: unknown;
}

export type ResponseStatus =
  | 'queued'
  | 'in_progress'
  | 'completed'
  | 'incomplete'
  | 'failed'
  | 'cancelled';

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
  | ({ type: 'response.output_item.added' | 'response.output_item.done'; item: OutputItem } & At)
  | ({
      type: 'response.content_part.added' | 'response.content_part.done';
      part: OutputTextPart | RefusalPart;
    } & AtContent)
  | ({ type: 'response.output_text.delta'; delta: string } & AtContent)
  | ({ type: 'response.output_text.done'; text: string } & AtContent)
  | ({ type: 'response.output_text.annotation.added'; annotation: unknown } & AtContent)
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
  | ({ type: 'response.function_call_arguments.delta'; delta: string } & At)
  | ({ type: 'response.function_call_arguments.done'; arguments: string; name?: string } & At)
  | ({
      type: 'error';
      code?: string | null;
      message?: string;
      param?: string | null;
      error?: WireError;
    } & At);
