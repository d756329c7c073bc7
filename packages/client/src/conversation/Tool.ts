/** What a tool is told about the call it answers. */
export interface ToolCallContext {
  readonly callId: string;
  /** Fires when the person stops the turn. */
  readonly signal: AbortSignal;
  /** Says how far it is, for the person: in words, or as a share from 0 to 1. */
  report(progress: string | number): void;
}

/** Something the app can do for the model. */
export interface Tool {
  /** What it does and when to use it, for the model. */
  readonly description?: string;
  /** JSON schema of the arguments. */
  readonly parameters?: Readonly<Record<string, unknown>>;
  /**
   * Does it. What it returns goes to the model as JSON (text as it is); what it throws goes there as an
   * error. Without it the call stays `ready` until `addToolOutput`.
   */
  readonly execute?: (args: unknown, context: ToolCallContext) => unknown;
  /**
   * Whether a person must approve a call before it is made.
   * @default false
   */
  readonly needsApproval?: boolean | ((args: unknown) => boolean);
}

/** The tools of a chat, by their names (`^[a-zA-Z0-9_-]{1,64}$`). */
export type Tools = Readonly<Record<string, Tool>>;
