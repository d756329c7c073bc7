/** What a slash command may do with the text it was chosen from. */
export interface CommandTools {
  /** Puts this into the composer, in place of the command. */
  readonly setText: (text: string) => void;
  /** Sends this as it stands. */
  readonly send: (text: string) => void;
}

/** One thing that is offered when a message begins with a slash. */
export interface ComposerCommand {
  /** What is typed behind the slash. */
  readonly name: string;
  /** What it does, in a few words. */
  readonly description?: string | undefined;
  /** Called when it is chosen; the command's own text is gone by then. */
  readonly run: (tools: CommandTools) => void;
}
