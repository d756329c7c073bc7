'use client';
import { selectMessage } from '@nusantara-ai/client';
import { useChatContext, useMessageIds } from '@nusantara-ai/react';
import { lazy, Suspense, useMemo, type ReactElement, type ReactNode } from 'react';
import { MessageItem } from '../message/MessageItem.tsx';
import { daysBegun } from './daysBegun.ts';
import { HistoryPlain } from './HistoryPlain.tsx';
import { HistorySpace } from './HistorySpace.tsx';
import { ThreadEarlier } from './ThreadEarlier.tsx';
import { ThreadRow, type ThreadRowProps } from './ThreadRow.tsx';
import { useIsInBrowser } from './useIsInBrowser.ts';
import { useTail } from './useTail.ts';

export interface ThreadMessagesProps {
  /**
   * What is shown of each message.
   * @default `(id) => <Message id={id} />`
   */
  readonly children?: ((id: string) => ReactNode) | undefined;
  /** There are older messages than those of the conversation. */
  readonly hasMore?: boolean | undefined;
  /**
   * Called when the reader comes near the first message and there are older ones, to put them before it
   * with `chat.prepend`. Not called again until its promise has settled.
   */
  readonly onReachStart?: (() => unknown) | undefined;
}

/**
 * The messages, oldest first, and a line with the date wherever a day begins. Each renders by itself: a
 * delta costs one row.
 *
 * In a long thread only the last messages, and those that are in view, are in the page; Ctrl+F (⌘F)
 * then searches all of them. A server renders the last ones.
 */
export function ThreadMessages({
  children = defaultMessage,
  hasMore = false,
  onReachStart,
}: ThreadMessagesProps): ReactElement {
  const chat = useChatContext();
  const ids = useMessageIds();
  const tail = useTail(ids);
  const isInBrowser = useIsInBrowser();
  const days = useMemo(() => {
    const state = chat.store.getState();
    return daysBegun(ids.map((id) => selectMessage(state, id)?.createdAt));
  }, [chat, ids]);

  const rowAt = (index: number): ThreadRowProps => ({
    id: ids[index]!,
    place: tail > 0 ? `${index + 1}/${ids.length}` : undefined,
    day: days[index],
    renderMessage: children,
  });
  const space = <HistorySpace count={tail} />;

  return (
    <>
      {hasMore && onReachStart && (
        <ThreadEarlier key="earlier" first={ids[0]} onReachStart={onReachStart} />
      )}
      {tail > 0 && (
        <Suspense fallback={space}>
          {isInBrowser ? <History ids={ids} count={tail} rowAt={rowAt} /> : space}
        </Suspense>
      )}
      {ids.slice(tail).map((id, index) => (
        <ThreadRow key={id} {...rowAt(tail + index)} />
      ))}
    </>
  );
}

/** Loaded when a thread is long, which most never are. Where it cannot be, all rows are in the page. */
const History = /* @__PURE__ */ lazy(() =>
  import('./history/ThreadHistory.tsx').then(
    (loaded) => ({ default: loaded.ThreadHistory }),
    () => ({ default: HistoryPlain }),
  ),
);

function defaultMessage(id: string): ReactNode {
  return <MessageItem id={id} />;
}
