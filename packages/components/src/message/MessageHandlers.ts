/** What a person thinks of an answer. */
export type Rating = 'good' | 'bad';

/** What can be done about a message. Each is offered where it makes sense and is given. */
export interface MessageHandlers {
  /** Asks again for this answer. */
  readonly onRetry?: (() => void) | undefined;
  /** Asks for the rest of it. */
  readonly onContinue?: (() => void) | undefined;
  /** Begins to rewrite the person's message, or the one that this answers. */
  readonly onEdit?: (() => void) | undefined;
  /** Sends the rewritten message. */
  readonly onSendEdit?: ((text: string) => void) | undefined;
  readonly onCancelEdit?: (() => void) | undefined;
  readonly onNewChat?: (() => void) | undefined;
  readonly onChooseModel?: (() => void) | undefined;
  /** Lets a tool call be made that waits for a person's word. */
  readonly onApprove?: ((callId: string) => void) | undefined;
  readonly onDeny?: ((callId: string) => void) | undefined;
  /** Hears what the person thinks of the answer; `undefined` when that is taken back. */
  readonly onRate?: ((rating: Rating | undefined) => void) | undefined;
  /** Shows the message that stood here before or after, by -1 or 1. */
  readonly onSwitchBranch?: ((by: -1 | 1) => void) | undefined;
}
