import { messageText } from '@nusantara-ai/client';
import { useChatStream } from '@nusantara-ai/react';

export default function Conversation() {
  const chat = useChatStream({ baseURL: '/api/nusantara', model: 'nusantara-base' });
  const { messages, error, draft, setDraft, send } = chat;
  return (
    <>
      {messages.map((message) => (
        <p key={message.id}>{messageText(message)}</p>
      ))}
      {error && <p role="alert">{`${error.message} (${error.requestId})`}</p>}
      <input
        aria-label="Message"
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          void send(draft).then((sent) => sent && setDraft(''));
        }}
      />
    </>
  );
}
