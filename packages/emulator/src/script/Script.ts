/** One step of what is answered. A bare string is text. */
export type ScriptPart =
  | string
  | { readonly text: string }
  | { readonly reasoning: string }
  | { readonly refusal: string }
  /** A call of this tool. */
  | { readonly tool: string; readonly arguments?: Readonly<Record<string, unknown>> | undefined }
  /** The source of the text since the last one. */
  | { readonly citation: { readonly url: string; readonly title?: string | undefined } }
  /** So many milliseconds of quiet. */
  | { readonly delay: number }
  /** How it ends: `stop`, or `tool_calls` after a tool, when not said. */
  | { readonly finish: 'stop' | 'length' | 'content_filter' | 'tool_calls' };

/** What is answered to one thing the user says. */
export interface ScriptRule {
  /**
   * What the last message of the user has to hold: a text in any case, a pattern, or a pattern in slashes
   * such as `/^hi\b/i`. `{ result }` waits for the result of that tool instead. Absent, anything will do.
   */
  readonly when?: string | RegExp | { readonly result: string } | undefined;
  /** Directives, such as `/slow tps=5 /cut`. */
  readonly fault?: string | undefined;
  readonly answer: string | readonly ScriptPart[];
}

/** A conversation as a list of rules: the first that fits answers, and where none does, the model as ever. */
export type Script = readonly ScriptRule[];
