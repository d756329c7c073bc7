import type { StoreApi } from 'zustand/vanilla';
import type { OpenChats } from './OpenChats.ts';

/** What a list says of a conversation. */
export interface ChatSummary {
  readonly id: string;
  /** What a person called it, else the start of its first question; empty while there is neither. */
  readonly title: string;
  /** The start of its latest message. */
  readonly preview: string;
  /** Unix time in milliseconds. */
  readonly createdAt: number;
  /** When it last went on, in Unix milliseconds. */
  readonly updatedAt: number;
  /** An answer is under way in this page. */
  readonly isBusy: boolean;
}

export interface ChatsState {
  /** The one that went on last comes first. */
  readonly list: readonly ChatSummary[];
  /** Whether the storage has been read, as far as it could be. */
  readonly isReady: boolean;
  /** What the storage said against the last write; the list goes on in memory. */
  readonly notSaved: unknown;
}

/** A list of conversations that is kept, and those of them that are open. */
export interface Chats extends OpenChats {
  /** Resolves when what was stored is in the list; never rejects. */
  readonly ready: Promise<void>;
  /** For reading only. The storage is first asked when somebody subscribes, or for any of the verbs. */
  readonly store: Pick<StoreApi<ChatsState>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** Adds an empty conversation and returns its id. */
  create(options?: { readonly id?: string; readonly title?: string }): string;
  /** An empty title gives way to the start of the first question. */
  rename(id: string, title: string): void;
  /** Ends the answer under way and deletes the conversation for good, in other tabs too. */
  remove(id: string): Promise<void>;
  /** Lets go of everything. Resolves when all is written. */
  close(): Promise<void>;
}
