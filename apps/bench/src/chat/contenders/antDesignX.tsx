import Bubble, { type BubbleItemType } from '@ant-design/x/es/bubble';
import Sender from '@ant-design/x/es/sender';
import XMarkdown from '@ant-design/x-markdown';
import {
  type MessageInfo,
  OpenAIChatProvider,
  type SSEFields,
  useXChat,
  type XModelMessage,
  type XModelParams,
  XRequest,
} from '@ant-design/x-sdk';
import { memo, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { ChatContender, PastMessage } from './ChatContender.ts';

/** `useXChat`, `Bubble.List`, `XMarkdown` and `Sender` as in the documentation, with its own scrolling. */
const antDesignX: ChatContender = {
  protocol: 'chatCompletions',
  thread: '.ant-bubble-list',
  message: '.ant-bubble',
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
    provider: new OpenAIChatProvider({
      request: XRequest<XModelParams, Chunk>(`${url}/chat/completions`, {
        manual: true,
        params: { model: 'nusantara-base', stream: true },
      }),
    }),
    defaultMessages: past.map(toMessage),
  }));
  const { parsedMessages, onRequest, isRequesting } = useXChat(options);
  const items = useMemo(() => parsedMessages.map(toItem), [parsedMessages]);
  const [text, setText] = useState('');
  return (
    <>
      <Bubble.List className="thread" items={items} role={roles} />
      <Sender
        loading={isRequesting}
        value={text}
        onChange={setText}
        onSubmit={(content) => {
          onRequest({ messages: [{ role: 'user', content }] });
          setText('');
        }}
      />
    </>
  );
}

type Chunk = Partial<Record<SSEFields, unknown>>;

interface TextProps {
  readonly text: string;
  readonly streaming: boolean;
}

const Text = memo(({ text, streaming }: TextProps) => (
  <XMarkdown streaming={{ hasNextChunk: streaming }}>{text}</XMarkdown>
));

const roles = {
  assistant: {
    placement: 'start',
    contentRender: (text: string, { status }: { status?: string }) => (
      <Text text={text} streaming={status === 'updating'} />
    ),
  },
  user: { placement: 'end' },
} as const;

function toItem({ id, message, status }: MessageInfo<XModelMessage>): BubbleItemType {
  return { key: id, role: message.role, content: message.content, status };
}

function toMessage({ id, role, text }: PastMessage) {
  return { id, message: { role, content: text }, status: 'success' as const };
}

export default antDesignX;
