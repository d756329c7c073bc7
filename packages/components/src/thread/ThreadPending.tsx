'use client';
import { useChatContext, useChatState, useWait } from '@nusantara-ai/react';
import type { ReactElement } from 'react';
import { ErrorBannerRoot } from '../error-banner/ErrorBannerRoot.tsx';
import { useLocale } from '../locale/useLocale.ts';
import { useThread } from './ThreadContext.ts';

/** What stands after the last message while nothing of an answer is there yet. */
export function ThreadPending(): ReactElement | null {
  const chat = useChatContext();
  const thread = useThread();
  const wait = useWait();
  const expecting = useChatState(
    ({ status, live }) =>
      status === 'submitted' || (status === 'streaming' && live?.parts.length === 0),
  );

  if (expecting) return <Typing />;
  if (!wait) return null;
  return (
    <ErrorBannerRoot
      error={wait.error}
      wait={wait}
      // The first pause interrupts; those after it are the same news.
      quiet={wait.attempt > 2}
      onTryNow={() => {
        thread?.takeFocus();
        chat.tryNow();
      }}
      onCancel={() => {
        thread?.takeFocus();
        void chat.stop();
      }}
    />
  );
}

/** Three dots, and after a while a word. */
function Typing(): ReactElement {
  const { thread: words } = useLocale();
  const isSlow = useChatState((state) => state.isSlow);
  return (
    <div className="nusantara-typing">
      <span className="nusantara-typing-dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      <output>{isSlow && words.stillWaiting}</output>
    </div>
  );
}
