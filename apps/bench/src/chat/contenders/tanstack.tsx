import { fetchServerSentEvents, type UIMessage, useChat } from '@tanstack/ai-react';
import { TextPart } from '@tanstack/ai-react/ui';
import { memo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { ChatContender, PastMessage } from './ChatContender.ts';
import { Layout } from './Layout.tsx';

/** `useChat` of TanStack AI and its `TextPart`, which renders Markdown; a memoised component a message. */
const tanstack: ChatContender = {
  protocol: 'agUi',
  thread: '.thread',
  message: '.message',
  mount(root, past, url) {
    createRoot(root).render(<Conversation past={past} url={url} />);
  },
};

function Conversation({
  past,
  url,
}: {
  readonly past: readonly PastMessage[];
  readonly url: string;
}) {
  const [options] = useState(() => ({
    initialMessages: past.map(toMessage),
    connection: fetchServerSentEvents(`${url}/ag-ui`),
  }));
  const { messages, sendMessage } = useChat(options);
  return (
    <Layout onSend={(text) => void sendMessage(text)}>
      {messages.map((message) => (
        <Message key={message.id} message={message} />
      ))}
    </Layout>
  );
}

const Message = memo(({ message }: { readonly message: UIMessage }) => {
  const text = message.parts.map((part) => (part.type === 'text' ? part.content : '')).join('');
  return (
    <article className={`message ${message.role}`}>
      {message.role === 'user' ? text : <TextPart content={text} role={message.role} />}
    </article>
  );
});

function toMessage({ id, role, text }: PastMessage): UIMessage {
  return { id, role, parts: [{ type: 'text', content: text }] };
}

export default tanstack;
