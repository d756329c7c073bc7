'use client';
import type { NusantaraError } from '@nusantara-ai/client';
import { createContext, useContext, type Context, type RefObject } from 'react';
import type { Rating } from '../message/MessageHandlers.ts';

/** What the parts of one thread share, apart from where it is scrolled to. */
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
  readonly onFeedback: ((messageId: string, rating: Rating | undefined) => void) | undefined;
  /** What the person thought of each answer, for a row that comes back. */
  readonly ratings: Map<string, Rating | undefined>;
  /** What scrolls. */
  readonly viewport: RefObject<HTMLDivElement | null>;
  /** What grows in it. */
  readonly content: RefObject<HTMLDivElement | null>;
  readonly toBottom: () => void;
  /** Lets go of the end, since the view is about to be led elsewhere. */
  readonly release: () => void;
  /** Puts the view where it belongs after the content has changed its size. */
  readonly settle: () => void;
}

export const ThreadContext: Context<ThreadContextValue | undefined> = createContext<
  ThreadContextValue | undefined
>(undefined);

/** Whether the view is at the end of the messages, and follows them. */
export const AtBottomContext: Context<boolean> = createContext(true);

/** The thread around a part; `undefined` for a message that stands outside a thread. */
export function useThread(): ThreadContextValue | undefined {
  return useContext(ThreadContext);
}

/**
 * The thread around one of its own parts.
 *
 * @throws {Error} outside a `<Thread.Root>`.
 */
export function useThreadPart(part: string): ThreadContextValue {
  const thread = useContext(ThreadContext);
  if (!thread) throw new Error(`<${part}> belongs inside <Thread.Root>.`);
  return thread;
}
