import type { StoreApi } from 'zustand/vanilla';

/** What a person may have to be told. It never stops the conversation. */
export type PersistNotice =
  /** The last write failed: no room, or no connection. It is tried again with the next change. */
  | { readonly type: 'not_saved'; readonly cause: unknown }
  /** A newer build of the app wrote what is stored: nothing is read, nothing is written. */
  | { readonly type: 'newer_version' }
  /** What was stored could not be read in full: a copy as it was is kept under this key. */
  | { readonly type: 'set_aside'; readonly key: string }
  /** The conversation was deleted elsewhere: it is not written back. */
  | { readonly type: 'removed' };

export interface PersistState {
  /** Whether the storage has been read, as far as it could be. */
  readonly isReady: boolean;
  readonly notice: PersistNotice | undefined;
}

/** A conversation that is kept. */
export interface PersistedChat {
  /** Resolves when what was stored is in the conversation; never rejects. */
  readonly ready: Promise<void>;
  /** For reading only. */
  readonly store: Pick<StoreApi<PersistState>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** Writes what is not written yet. Never rejects: a failure is a notice. */
  flush(): Promise<void>;
  /**
   * Deletes the stored conversation for good: the answer under way ends, here and in other tabs, and
   * nothing is written back. What is on screen stays until the chat is cleared or let go of.
   *
   * Rejects with what the storage says when it cannot delete.
   */
  remove(): Promise<void>;
  /** Writes what is not written yet and lets go of the chat, which itself goes on. */
  stop(): void;
}
