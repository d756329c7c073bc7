import type { Message } from '@nusantara-ai/client';
import { ChatWidget } from '@nusantara-ai/components';
import '@nusantara-ai/components/styles.css';
import { createRoot } from 'react-dom/client';
import type { ChatContender, PastMessage } from './ChatContender.ts';

/** The whole widget, open. */
const kit: ChatContender = {
  protocol: 'chatCompletions',
  thread: '.nusantara-thread-viewport',
  message: '.nusantara-message',
  mount(root, past, url) {
    const initialMessages = past.map(toMessage);
    createRoot(root).render(
      <ChatWidget
        defaultOpen
        baseURL={url}
        model="nusantara-base"
        initialMessages={initialMessages}
      />,
    );
  },
};

function toMessage({ id, role, text }: PastMessage): Message {
  const parts = [{ type: 'text' as const, text }];
  return { id, role, state: 'complete', parts, createdAt: 1_765_400_100_000, requestIds: [] };
}

export default kit;
