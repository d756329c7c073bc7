import { createChats, indexedDBStorage, messageText } from '@nusantara-ai/client';
import {
  ChatProvider,
  useChat,
  useChats,
  useDraft,
  useMessage,
  useMessageIds,
} from '@nusantara-ai/react';
import { type FormEvent, memo, useState } from 'react';

const chats = createChats({ storage: indexedDBStorage() });

export default function Threads() {
  const { list, create, remove } = useChats(chats);
  const [id, setId] = useState<string>();
  return (
    <>
      <button onClick={() => setId(create())}>New chat</button>
      {list.map((chat) => (
        <p key={chat.id}>
          <button onClick={() => setId(chat.id)}>{chat.title || 'New chat'}</button>
          <button onClick={() => void remove(chat.id)}>Delete</button>
        </p>
      ))}
      {id !== undefined && <Thread key={id} id={id} />}
    </>
  );
}

function Thread({ id }: { readonly id: string }) {
  const chat = useChat({ chats, id, baseURL: '/api/nusantara', model: 'nusantara-base' });
  return (
    <ChatProvider chat={chat}>
      <Rows />
      <Composer onSend={chat.send} />
    </ChatProvider>
  );
}

function Rows() {
  return useMessageIds().map((id) => <Row key={id} id={id} />);
}

const Row = memo(({ id }: { readonly id: string }) => {
  const message = useMessage(id);
  return message && <blockquote>{messageText(message)}</blockquote>;
});

function Composer({ onSend }: { readonly onSend: (text: string) => Promise<boolean> }) {
  const [draft, setDraft] = useDraft();
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void onSend(draft).then((sent) => sent && setDraft(''));
  };
  return (
    <form onSubmit={handleSubmit}>
      <input
        aria-label="Message"
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
      />
    </form>
  );
}
