import { type Client, type Message, messageText } from '@nusantara-ai/client';
import { StrictMode } from 'react';
import {
  ChatProvider,
  NusantaraProvider,
  useChat,
  useChatStream,
  useMessage,
  useMessageIds,
  useModels,
  useResponse,
} from '../../src/index.ts';
import { model } from '../emulated.tsx';

export interface PageProps {
  readonly client: Client;
  /** What the server knows of the conversation. */
  readonly transcript: readonly Message[];
}

/** A page that uses every hook there is, as a server renders it and a browser takes it over. */
export function Page({ client, transcript }: PageProps) {
  return (
    <StrictMode>
      <NusantaraProvider client={client}>
        <Conversation transcript={transcript} />
        <Catalogue />
      </NusantaraProvider>
    </StrictMode>
  );
}

function Conversation({ transcript }: Pick<PageProps, 'transcript'>) {
  const chat = useChat({ id: 'support', model, initialMessages: transcript });
  const { status, send, retry, continueAnswer } = useChatStream(chat);
  return (
    <ChatProvider chat={chat}>
      <Rows />
      <output>{status}</output>
      <button onClick={() => void send('Hello')}>Send</button>
      <button onClick={() => void retry()}>Retry</button>
      <button onClick={() => void continueAnswer()}>Continue</button>
    </ChatProvider>
  );
}

function Rows() {
  return useMessageIds().map((id) => <Row key={id} id={id} />);
}

function Row({ id }: { readonly id: string }) {
  const message = useMessage(id);
  return (
    message && (
      <p id={id} data-state={message.state}>
        {messageText(message)}
      </p>
    )
  );
}

function Catalogue() {
  const { data } = useModels();
  const { text } = useResponse({ model, input: 'Summarise' });
  return (
    <>
      <b>{data ? `${data.length} models` : 'No models yet'}</b>
      <i>{text}</i>
    </>
  );
}

/** A message of a transcript, as plain data. */
export function said(
  id: string,
  role: Message['role'],
  text: string,
  state: Message['state'] = 'complete',
): Message {
  return { id, role, state, parts: [{ type: 'text', text }], createdAt: 0, requestIds: [] };
}
