import { messageText } from '@nusantara-ai/client';
import { useChatStream } from '@nusantara-ai/react';

export default function Conversation() {
  const chat = useChatStream({ baseURL: '/api/nusantara', model: 'nusantara-base' });
  return (
    <form action={(data) => void chat.send(String(data.get('text')))}>
      {chat.messages.map((message) => (
        <p key={message.id}>{messageText(message)}</p>
      ))}
      {chat.error && (
        <p role="alert">
          {chat.error.message} ({chat.error.requestId})
        </p>
      )}
      <input name="text" aria-label="Message" />
    </form>
  );
}
