import { ThreadAnnouncer } from './ThreadAnnouncer.tsx';
import { ThreadEmpty } from './ThreadEmpty.tsx';
import { ThreadJumpToLatest } from './ThreadJumpToLatest.tsx';
import { ThreadMessages } from './ThreadMessages.tsx';
import { ThreadPending } from './ThreadPending.tsx';
import { ThreadQueue } from './ThreadQueue.tsx';
import { ThreadRoot } from './ThreadRoot.tsx';
import { ThreadSuggestions } from './ThreadSuggestions.tsx';
import { ThreadView } from './ThreadView.tsx';
import { ThreadViewport } from './ThreadViewport.tsx';

interface ThreadParts {
  readonly Root: typeof ThreadRoot;
  readonly Viewport: typeof ThreadViewport;
  readonly Empty: typeof ThreadEmpty;
  readonly Suggestions: typeof ThreadSuggestions;
  readonly Messages: typeof ThreadMessages;
  readonly Pending: typeof ThreadPending;
  readonly Queue: typeof ThreadQueue;
  readonly JumpToLatest: typeof ThreadJumpToLatest;
  readonly Announcer: typeof ThreadAnnouncer;
}

/**
 * The messages of a conversation, ready-made as `<Thread />`, and its parts to put together otherwise.
 *
 * @example
 * <Thread.Root>
 *   <Thread.Viewport>
 *     <Thread.Messages />
 *     <Thread.Pending />
 *   </Thread.Viewport>
 *   <Thread.JumpToLatest />
 *   <Thread.Announcer />
 * </Thread.Root>
 */
export const Thread: typeof ThreadView & ThreadParts = /* @__PURE__ */ Object.assign(ThreadView, {
  Root: ThreadRoot,
  Viewport: ThreadViewport,
  Empty: ThreadEmpty,
  Suggestions: ThreadSuggestions,
  Messages: ThreadMessages,
  Pending: ThreadPending,
  Queue: ThreadQueue,
  JumpToLatest: ThreadJumpToLatest,
  Announcer: ThreadAnnouncer,
});
