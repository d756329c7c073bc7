import type { NusantaraError } from '../errors/NusantaraError.ts';

export interface TextPart {
  readonly type: 'text';
  readonly text: string;
}

/** What the model thought before it answered, in full or in summary. */
export interface ReasoningPart {
  readonly type: 'reasoning';
  readonly text: string;
}

/** The model said no; the text is its own. */
export interface RefusalPart {
  readonly type: 'refusal';
  readonly text: string;
}

/**
 * `streaming`: its arguments are arriving. `ready`: they are complete; nobody has acted on it. `invalid`:
 * they are no JSON, and are never executed. `approval`: it waits for a person. `running`, then `done`,
 * `failed` or `denied`.
 */
export type ToolCallState =
  | 'streaming'
  | 'ready'
  | 'invalid'
  | 'approval'
  | 'running'
  | 'done'
  | 'failed'
  | 'denied';

export interface ToolCallPart {
  readonly type: 'tool-call';
  /** Links the call to its result: `id` on chat completions, `call_id` on Responses. */
  readonly id: string;
  readonly name: string;
  /** JSON text as it arrived; unfinished while `state` is `streaming`, no JSON at all when `invalid`. */
  readonly arguments: string;
  readonly state: ToolCallState;
  /** What the tool said, as the text the model is given: its result, or why there is none. */
  readonly output?: string;
  /** How far the tool is while it is `running`: in words, or as a share from 0 to 1. */
  readonly progress?: string | number;
}

export interface CitationPart {
  readonly type: 'citation';
  readonly url?: string;
  readonly title?: string;
}

export interface ImagePart {
  readonly type: 'image';
  /** An `https:` address or a `data:` URI. */
  readonly url: string;
  readonly alt?: string;
}

/** A file a person attached. */
export interface FilePart {
  readonly type: 'file';
  readonly name: string;
  /** Its media type, such as `application/pdf`. */
  readonly mediaType: string;
  /** A `data:` URI or an `https:` address, unless the file was uploaded. */
  readonly url?: string;
  /** The API's id of an uploaded file. */
  readonly fileId?: string;
}

/** A typed piece of a message. */
export type Part =
  | TextPart
  | ReasoningPart
  | RefusalPart
  | ToolCallPart
  | CitationPart
  | ImagePart
  | FilePart;

/**
 * `streaming`, then exactly one of `complete`; `stopped` (by a person); `interrupted` (the transport
 * ended early); `incomplete` (a limit or a filter ended it); `failed` (the server or the protocol said
 * no). What had arrived is kept in all of them.
 */
export type MessageState =
  | 'streaming'
  | 'complete'
  | 'stopped'
  | 'interrupted'
  | 'incomplete'
  | 'failed';

/** Token counts the server reported; never estimated. */
export interface Usage {
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly totalTokens: number;
  readonly reasoningTokens?: number;
  readonly cachedTokens?: number;
}

/** When things happened, in Unix milliseconds. The later ones are absent until they have. */
export interface Timing {
  readonly startedAt: number;
  /** The response head arrived. */
  readonly headAt?: number;
  /** The first delta that carried something to show. */
  readonly firstTokenAt?: number;
  readonly endedAt?: number;
}

/** One message of a conversation: an ordered list of parts with a role. Immutable. */
export interface Message {
  readonly id: string;
  readonly role: 'user' | 'assistant';
  /** The message it follows; `undefined` for the first. Siblings are branches of the conversation. */
  readonly parentId?: string;
  readonly state: MessageState;
  readonly parts: readonly Part[];
  /** Unix time in milliseconds. */
  readonly createdAt: number;
  /** The server's name for each request that was made for this message, oldest first. */
  readonly requestIds: readonly string[];
  /** The model that was asked. */
  readonly model?: string;
  /** The server's id of the answer (`chatcmpl-…`, `resp_…`). */
  readonly responseId?: string;
  /** Why the server ended the answer, in its own word: `stop`, `length`, `content_filter`, `tool_calls`. */
  readonly finishReason?: string;
  readonly usage?: Usage;
  readonly timing?: Timing;
  /** Why it is `interrupted` or `failed`. */
  readonly error?: NusantaraError;
}

/** The text of a message: its text parts joined. */
export function messageText(message: Message): string {
  return message.parts
    .map((part) => (part.type === 'text' || part.type === 'refusal' ? part.text : ''))
    .join('');
}
