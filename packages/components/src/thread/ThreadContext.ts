'use client';
import type { NusantaraError } from '@nusantara-ai/client';
import { createContext, useContext, type Context } from 'react';

/** What the rows of one thread share. */
export interface ThreadContextValue {
  /** The message of the person's that is being rewritten. */
  readonly editingId: string | undefined;
  readonly beginEdit: (messageId: string) => void;
  readonly endEdit: () => void;
  /** The failure that was there when the thread appeared: not announced. */
  readonly initialError: NusantaraError | undefined;
  /** Takes the focus of a control that is about to disappear. */
  readonly takeFocus: () => void;
  readonly chooseModel: (() => void) | undefined;
}

export const ThreadContext: Context<ThreadContextValue | undefined> = createContext<
  ThreadContextValue | undefined
>(undefined);

/** `undefined` for a message that stands outside a thread. */
export function useThread(): ThreadContextValue | undefined {
  return useContext(ThreadContext);
}
