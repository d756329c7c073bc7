import type { Message } from './message.ts';

/** A conversation as plain data: what is worth keeping of a {@link ChatState}. */
export interface StoredConversation {
  /** All messages of all branches, oldest first, the growing one included. */
  readonly messages: readonly Message[];
  /** The last message on screen: with its ancestors it is the branch that is shown. */
  readonly head: string | undefined;
  /** Ids of messages that were taken away: they go wherever this is adopted. */
  readonly removed?: readonly string[] | undefined;
  readonly draft: string;
  readonly model: string;
}
