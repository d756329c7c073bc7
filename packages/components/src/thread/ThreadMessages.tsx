'use client';
import { selectMessage } from '@nusantara-ai/client';
import { useChatContext, useMessageIds } from '@nusantara-ai/react';
import { Fragment, useMemo, type ReactElement, type ReactNode } from 'react';
import { MessageItem } from '../message/MessageItem.tsx';
import { DateSeparator } from './DateSeparator.tsx';
import { daysBegun } from './daysBegun.ts';

export interface ThreadMessagesProps {
  /**
   * What is shown of each message.
   * @default `(id) => <Message id={id} />`
   */
  readonly children?: ((id: string) => ReactNode) | undefined;
}

/**
 * The messages, oldest first, and a line with the date wherever a day begins. Renders no element of
 * its own. Each message renders by itself: a delta costs one row.
 */
export function ThreadMessages({ children = defaultMessage }: ThreadMessagesProps): ReactElement {
  const chat = useChatContext();
  const ids = useMessageIds();
  const days = useMemo(() => {
    const state = chat.store.getState();
    return daysBegun(ids.map((id) => selectMessage(state, id)?.createdAt));
  }, [chat, ids]);

  return (
    <>
      {ids.map((id, index) => (
        <Fragment key={id}>
          <DateSeparator at={days[index]} />
          {children(id)}
        </Fragment>
      ))}
    </>
  );
}

function defaultMessage(id: string): ReactNode {
  return <MessageItem id={id} />;
}
