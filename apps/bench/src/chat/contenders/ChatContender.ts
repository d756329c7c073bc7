import type { ProtocolName } from '../protocols.ts';

/** A message that was there before the page was opened. */
export interface PastMessage {
  readonly id: string;
  readonly role: 'user' | 'assistant';
  /** Markdown. */
  readonly text: string;
}

/** A chat with one textarea, where Enter sends. */
export interface ChatContender {
  /** What its answers are written in. */
  readonly protocol: ProtocolName;
  /** Selects what holds the messages. */
  readonly thread: string;
  /** Selects a message; the last of them is the one that grows. */
  readonly message: string;
  /** Shows a conversation in `root`, which fills the page. Answers come from the protocol's path below `url`. */
  readonly mount: (root: HTMLElement, past: readonly PastMessage[], url: string) => void;
}
