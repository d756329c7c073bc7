'use client';
import { forwardRef, type ReactNode } from 'react';
import type { Part } from '../part/Part.ts';
import { ThreadAnnouncer } from './ThreadAnnouncer.tsx';
import { ThreadEmpty } from './ThreadEmpty.tsx';
import { ThreadJumpToLatest } from './ThreadJumpToLatest.tsx';
import { ThreadMessages, type ThreadMessagesProps } from './ThreadMessages.tsx';
import { ThreadPending } from './ThreadPending.tsx';
import { ThreadQueue } from './ThreadQueue.tsx';
import { ThreadRoot, type ThreadRootProps } from './ThreadRoot.tsx';
import { ThreadViewport } from './ThreadViewport.tsx';

export interface ThreadProps
  extends ThreadRootProps, Pick<ThreadMessagesProps, 'hasMore' | 'onReachStart'> {
  /** Shown while there is no message. */
  readonly greeting?: string | undefined;
  /** Questions to begin with, sent as they stand. */
  readonly suggestions?: readonly string[] | undefined;
  /** @default `(id) => <Message id={id} />` */
  readonly renderMessage?: ((id: string) => ReactNode) | undefined;
}

/**
 * The messages of a conversation: its root and, unless it has children of its own, all parts of it.
 *
 * It follows a growing answer while the reader is at its end, and offers the way back otherwise. A
 * screen reader hears that an answer has begun, and the answer once it has ended.
 */
export const ThreadView: Part<ThreadProps, HTMLDivElement> = forwardRef(function Thread(
  { greeting, suggestions, renderMessage, hasMore, onReachStart, children, ...rest }: ThreadProps,
  ref,
) {
  return (
    <ThreadRoot {...rest} ref={ref}>
      {children ?? (
        <>
          <ThreadViewport>
            <ThreadEmpty greeting={greeting} suggestions={suggestions} />
            <ThreadMessages {...{ hasMore, onReachStart }}>{renderMessage}</ThreadMessages>
            <ThreadPending />
            <ThreadQueue />
          </ThreadViewport>
          <ThreadJumpToLatest />
          <ThreadAnnouncer />
        </>
      )}
    </ThreadRoot>
  );
});
