'use client';
import { selectError, selectMessage, type ChatState } from '@nusantara-ai/client';
import { useChatContext, useChatState, useMessageIds } from '@nusantara-ai/react';
import {
  Fragment,
  forwardRef,
  useCallback,
  useMemo,
  useState,
  type ComponentPropsWithoutRef,
  type ReactNode,
} from 'react';
import { DownIcon } from '../icons/icons.tsx';
import { useLocale } from '../locale/LocaleProvider.tsx';
import { Message } from '../message/Message.tsx';
import { classes, type Part } from '../part.ts';
import { Announcer } from './Announcer.tsx';
import { EmptyState } from './EmptyState.tsx';
import { Pending } from './Pending.tsx';
import { Queue } from './Queue.tsx';
import { ThreadContext, type ThreadContextValue } from './ThreadContext.ts';
import { useFollow } from './useFollow.ts';

export interface ThreadProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** Shown while there is no message. */
  readonly greeting?: string | undefined;
  /** Questions to begin with, sent as they stand. */
  readonly suggestions?: readonly string[] | undefined;
  /** Leads to the app's choice of models, where it has one. */
  readonly onChooseModel?: (() => void) | undefined;
  /** @default `(id) => <Message id={id} />` */
  readonly renderMessage?: (id: string) => ReactNode;
}

/**
 * The messages of a conversation. Renders a `<div>` with a `role="log"` that scrolls; needs a
 * `<ChatProvider>` above it.
 *
 * It follows a growing answer while the reader is at its end, and offers the way back otherwise. Each
 * message renders by itself: a delta costs one row. A screen reader hears that an answer has begun,
 * and the answer once it has ended.
 *
 * `data-at-bottom`: present while it follows.
 */
export const Thread: Part<ThreadProps, HTMLDivElement> = forwardRef(function Thread(
  { greeting, suggestions, onChooseModel, renderMessage = defaultMessage, className, ...rest },
  ref,
) {
  const { thread: words } = useLocale();
  const chat = useChatContext();
  const ids = useMessageIds();
  const { viewport, content, atBottom, toBottom } = useFollow(useChatState(lastAsked));
  const [editingId, setEditingId] = useState<string>();
  const [initialError] = useState(() => selectError(chat.store.getState()));

  const takeFocus = useCallback(() => viewport.current?.focus({ preventScroll: true }), [viewport]);
  const context = useMemo<ThreadContextValue>(
    () => ({
      editingId,
      beginEdit: setEditingId,
      endEdit: () => setEditingId(undefined),
      initialError,
      takeFocus,
      chooseModel: onChooseModel,
    }),
    [editingId, initialError, takeFocus, onChooseModel],
  );

  return (
    <ThreadContext.Provider value={context}>
      <div
        {...rest}
        ref={ref}
        className={classes('nusantara-thread', className)}
        data-at-bottom={atBottom ? '' : undefined}
      >
        <div
          ref={viewport}
          className="nusantara-thread-viewport"
          role="log"
          aria-live="off"
          aria-label={words.label}
          // It scrolls, and takes the focus of what is about to disappear.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
        >
          <div ref={content} className="nusantara-thread-content">
            {ids.length === 0 && <EmptyState greeting={greeting} suggestions={suggestions} />}
            {ids.map((id) => (
              <Fragment key={id}>{renderMessage(id)}</Fragment>
            ))}
            <Pending />
            <Queue />
          </div>
        </div>
        {!atBottom && (
          <button
            type="button"
            className="nusantara-jump"
            onClick={() => {
              takeFocus();
              toBottom();
            }}
          >
            <DownIcon />
            {words.jumpToLatest}
          </button>
        )}
        <Announcer />
      </div>
    </ThreadContext.Provider>
  );
});

function defaultMessage(id: string): ReactNode {
  return <Message id={id} />;
}

function lastAsked(state: ChatState): string | undefined {
  return state.messageIds.findLast((id) => selectMessage(state, id)?.role === 'user');
}
