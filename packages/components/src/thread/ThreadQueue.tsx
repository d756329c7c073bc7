'use client';
import { useChatContext, useChatState } from '@nusantara-ai/react';
import type { ReactElement } from 'react';
import { IconButton } from '../icon-button/IconButton.tsx';
import { CloseIcon } from '../icons/icons.tsx';
import { useLocale } from '../locale/useLocale.ts';
import { useThread } from './ThreadContext.ts';

/** The messages that are sent once the answer under way has ended. Renders a list. */
export function ThreadQueue(): ReactElement | null {
  const { thread: words } = useLocale();
  const chat = useChatContext();
  const thread = useThread();
  const queue = useChatState((state) => state.queue);
  if (queue.length === 0) return null;

  return (
    <ul className="nusantara-queue" aria-label={words.queue}>
      {queue.map(({ id, text }) => (
        <li key={id}>
          <bdi>{text}</bdi>
          <IconButton
            label={words.unqueue}
            icon={CloseIcon}
            onClick={() => {
              thread?.takeFocus();
              chat.unqueue(id);
            }}
          />
        </li>
      ))}
    </ul>
  );
}
