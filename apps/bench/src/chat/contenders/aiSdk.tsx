import { useChat } from '@ai-sdk/react';
import { DefaultChatTransport, type UIMessage } from 'ai';
import { memo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Streamdown } from 'streamdown';
import 'streamdown/styles.css';
import type { ChatContender, PastMessage } from './ChatContender.ts';
import { Layout } from './Layout.tsx';

/**
 * `useChat` and Streamdown as their guides put them together: a memoised component a message, and updates held back
 * for 50 ms, as the guide does where each delta would render too much.
 */
const aiSdk: ChatContender = {
  protocol: 'uiMessages',
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
    messages: past.map(toMessage),
    experimental_throttle: 50,
    transport: new DefaultChatTransport<UIMessage>({ api: `${url}/ui-messages` }),
  }));
  const { messages, sendMessage, status } = useChat(options);
  return (
    <Layout onSend={(text) => void sendMessage({ text })}>
      {messages.map((message, at) => (
        <Message
          key={message.id}
          message={message}
          streaming={status === 'streaming' && at === messages.length - 1}
        />
      ))}
    </Layout>
  );
}

interface MessageProps {
  readonly message: UIMessage;
  readonly streaming: boolean;
}

const Message = memo(({ message, streaming }: MessageProps) => {
  const text = message.parts.map((part) => (part.type === 'text' ? part.text : '')).join('');
  return (
    <article className={`message ${message.role}`}>
      {message.role === 'user' ? text : <Streamdown isAnimating={streaming}>{text}</Streamdown>}
    </article>
  );
});

function toMessage({ id, role, text }: PastMessage): UIMessage {
  return { id, role, parts: [{ type: 'text', text }] };
}

export default aiSdk;
