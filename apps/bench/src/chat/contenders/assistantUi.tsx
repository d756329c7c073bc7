import {
  AssistantRuntimeProvider,
  type ChatModelAdapter,
  ComposerPrimitive,
  MessagePrimitive,
  type MessageState,
  ThreadPrimitive,
  useLocalRuntime,
} from '@assistant-ui/react';
import { StreamdownTextPrimitive } from '@assistant-ui/react-streamdown';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { textsOf } from '../textsOf.ts';
import type { ChatContender, PastMessage } from './ChatContender.ts';

/** Its primitives, its runtime for an API of one's own and its Streamdown, which draws text as it comes. */
const assistantUi: ChatContender = {
  protocol: 'chatCompletions',
  thread: '.viewport',
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
  const [adapter] = useState(() => createAdapter(url));
  const [initialMessages] = useState(() => past.map(toMessage));
  const runtime = useLocalRuntime(adapter, { initialMessages });
  return (
    <AssistantRuntimeProvider runtime={runtime}>
      <ThreadPrimitive.Root className="thread-root">
        <ThreadPrimitive.Viewport className="viewport">
          <ThreadPrimitive.Messages>{renderMessage}</ThreadPrimitive.Messages>
        </ThreadPrimitive.Viewport>
        <ComposerPrimitive.Root>
          <ComposerPrimitive.Input className="input" aria-label="Message" />
        </ComposerPrimitive.Root>
      </ThreadPrimitive.Root>
    </AssistantRuntimeProvider>
  );
}

const answerParts = { Text: () => <StreamdownTextPrimitive smooth={false} /> };

function renderMessage({ message: { role } }: { readonly message: MessageState }) {
  return (
    <MessagePrimitive.Root className={`message ${role}`}>
      {role === 'user' ? (
        <MessagePrimitive.Parts />
      ) : (
        <MessagePrimitive.Parts components={answerParts} />
      )}
    </MessagePrimitive.Root>
  );
}

function createAdapter(url: string): ChatModelAdapter {
  return {
    async *run({ messages, abortSignal }) {
      const response = await fetch(`${url}/chat/completions`, {
        method: 'POST',
        body: JSON.stringify({ messages }),
        signal: abortSignal,
      });
      let text = '';
      for await (const more of textsOf(response)) {
        text += more;
        yield { content: [{ type: 'text', text }] };
      }
    },
  };
}

function toMessage({ id, role, text }: PastMessage) {
  return { id, role, content: text };
}

export default assistantUi;
