/** One message of a conversation, however its endpoint spells it. */
export interface Turn {
  readonly role: 'system' | 'user' | 'assistant' | 'tool';
  readonly text: string;
  /** The tools the assistant asked for in this turn. */
  readonly calls?: readonly { readonly id: string; readonly name: string }[] | undefined;
  /** On a tool's turn: the call it answers. */
  readonly callId?: string | undefined;
}

/** A tool the caller offers. */
export interface Tool {
  readonly name: string;
  readonly parameters?: unknown;
}

/** The shape an answer must have: any text, any JSON object, or JSON that obeys a schema. */
export type AnswerFormat =
  | { readonly type: 'text' | 'object' }
  | { readonly type: 'schema'; readonly schema: unknown };

/** Width and height in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How a picture may be made, where the caller offers that. */
export interface ImageOrder {
  /** Whether one must be made whatever the prompt says. */
  readonly isRequired: boolean;
  readonly size: Size;
  /** How many unfinished states of it are sent first. */
  readonly partialImages: number;
}

/** What is asked, with nothing left of the endpoint it came through. */
export interface Question {
  readonly turns: readonly Turn[];
  /** The last user message without its directives. */
  readonly prompt: string;
  readonly tools: readonly Tool[];
  /** Whether a tool may, must or must not be called. */
  readonly toolChoice: 'auto' | 'none' | 'required';
  /** Whether several tools may be called at once. */
  readonly parallelCalls: boolean;
  readonly format: AnswerFormat;
  /** Whether the answer is looked up on the web and says where it was found. */
  readonly searches: boolean;
  readonly image?: ImageOrder | undefined;
  /** The texts at which the answer stops. */
  readonly stop: readonly string[];
  /** Whether reasoning was asked for. */
  readonly thinks: boolean;
  /** The most tokens the answer may have. */
  readonly maxTokens: number;
}

/** The text of the last user message, or nothing. */
export const lastUserText = (turns: readonly Turn[]): string =>
  turns.findLast(({ role }) => role === 'user')?.text ?? '';
