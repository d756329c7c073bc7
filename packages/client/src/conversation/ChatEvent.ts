import type { NusantaraError } from '../errors/NusantaraError.ts';
import type { ChatState, QueuedMessage, Wait } from './ChatState.ts';
import type { Message, MessageState, ToolCallPart } from './message.ts';
import type { StoredConversation } from './StoredConversation.ts';

/** Everything that can happen to a conversation. */
export type ChatEvent =
  /** A turn begins: the question, if it is new, and the answer that is to grow. */
  | { readonly type: 'begin'; readonly question?: Message | undefined; readonly answer: Message }
  /** The answer has grown. `isShown` once anything of it can be seen. */
  | { readonly type: 'grow'; readonly live: Message; readonly isShown: boolean }
  /** Nothing has come for a while, or something has. */
  | { readonly type: 'slow'; readonly isSlow: boolean }
  | { readonly type: 'wait'; readonly wait: Wait }
  /** The wait is over, the next request leaves. */
  | { readonly type: 'go' }
  | {
      readonly type: 'land';
      readonly state: MessageState;
      readonly error?: NusantaraError | undefined;
      readonly at: number;
      /** Tools are called next: the turn is not over. */
      readonly goesOn?: boolean;
    }
  /** Tools are called. */
  | { readonly type: 'busy' }
  /** Tools were called, and nothing follows by itself. */
  | { readonly type: 'rest' }
  /** A tool call of a finished message has moved on. */
  | {
      readonly type: 'call';
      readonly messageId: string;
      readonly callId: string;
      readonly change: Pick<ToolCallPart, 'state'> & { readonly output?: string };
    }
  /** The branch that ends with this message is shown; `undefined` shows none. */
  | { readonly type: 'show'; readonly head: string | undefined }
  | { readonly type: 'remove'; readonly messageId: string }
  | { readonly type: 'queue'; readonly queue: readonly QueuedMessage[] }
  | {
      readonly type: 'set';
      readonly change: Partial<Pick<ChatState, 'draft' | 'model' | 'endpoint'>>;
    }
  | { readonly type: 'dismiss' }
  | { readonly type: 'clear' }
  | { readonly type: 'adopt'; readonly stored: StoredConversation };
