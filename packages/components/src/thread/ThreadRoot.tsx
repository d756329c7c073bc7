'use client';
import { selectError, selectMessage, throttled, type ChatState } from '@nusantara-ai/client';
import { ChatProvider, useChatContext, useChatState } from '@nusantara-ai/react';
import { forwardRef, useCallback, useMemo, useState } from 'react';
import type { Rating } from '../message/MessageHandlers.ts';
import type { Part, PartProps } from '../part/Part.ts';
import { usePart } from '../part/usePart.ts';
import { AtBottomContext, ThreadContext, type ThreadContextValue } from './ThreadContext.ts';
import { useFollow } from './useFollow.ts';

/** What a `render` function of a thread's root is told. */
export interface ThreadState {
  /** The view is at the end of the messages, and follows them. */
  readonly atBottom: boolean;
}

export interface ThreadRootProps extends PartProps<'div', ThreadState> {
  /** Leads to the app's choice of models, where it has one. */
  readonly onChooseModel?: (() => void) | undefined;
  /**
   * Hears what the person thinks of an answer; `undefined` when that is taken back. Without it nobody
   * is asked.
   */
  readonly onFeedback?: ((messageId: string, rating: Rating | undefined) => void) | undefined;
}

/**
 * What holds the messages of a conversation together. Renders a `<div>`; needs a `<ChatProvider>`
 * above it, and a `<Thread.Viewport>` within.
 *
 * `data-at-bottom`: present while the view is at the end of the messages, and follows them.
 */
export const ThreadRoot: Part<ThreadRootProps, HTMLDivElement> = forwardRef(function ThreadRoot(
  { onChooseModel, onFeedback, ...rest },
  ref,
) {
  // Whatever comes between two frames is shown with the second.
  const chat = throttled(useChatContext());
  const { atBottom, ...follow } = useFollow(useChatState(lastAsked, chat));
  const { viewport, content, toBottom, release, settle } = follow;
  const [editingId, setEditingId] = useState<string>();
  const [initialError] = useState(() => selectError(chat.store.getState()));
  const [ratings] = useState(() => new Map<string, Rating | undefined>());

  const takeFocus = useCallback(() => viewport.current?.focus({ preventScroll: true }), [viewport]);
  const context = useMemo<ThreadContextValue>(
    () => ({
      editingId,
      beginEdit: setEditingId,
      endEdit: () => setEditingId(undefined),
      initialError,
      takeFocus,
      chooseModel: onChooseModel,
      onFeedback,
      ratings,
      viewport,
      content,
      toBottom,
      release,
      settle,
    }),
    [
      editingId,
      initialError,
      takeFocus,
      onChooseModel,
      onFeedback,
      ratings,
      viewport,
      content,
      toBottom,
      release,
      settle,
    ],
  );
  const element = usePart(
    'div',
    rest,
    ref,
    { className: 'nusantara-thread', 'data-at-bottom': atBottom ? '' : undefined },
    { atBottom },
  );

  return (
    <ChatProvider chat={chat}>
      <ThreadContext.Provider value={context}>
        <AtBottomContext.Provider value={atBottom}>{element}</AtBottomContext.Provider>
      </ThreadContext.Provider>
    </ChatProvider>
  );
});

function lastAsked(state: ChatState): string | undefined {
  return state.messageIds.findLast((id) => selectMessage(state, id)?.role === 'user');
}
