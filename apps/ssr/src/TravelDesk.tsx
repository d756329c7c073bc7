import { type Chat, type Message, messageText } from '@nusantara-ai/client';
import { Markdown } from '@nusantara-ai/markdown';
import { useChatStream } from '@nusantara-ai/react';
import type { FormEvent, ReactElement } from 'react';

/** A conversation from the hooks alone. */
export function TravelDesk({ chat }: { readonly chat: Chat }): ReactElement {
  const { messages, isBusy, error, draft, setDraft, send, stop, continueAnswer } =
    useChatStream(chat);
  const last = messages.at(-1);

  function handleSubmit(event: FormEvent): void {
    event.preventDefault();
    setDraft('');
    void send(draft);
  }

  return (
    <main>
      <h1>Travel desk</h1>
      <ol>
        {messages.map((message) => (
          <Entry key={message.id} message={message} />
        ))}
      </ol>
      {error && (
        <p role="alert">
          {error.message} <code>{error.requestId}</code>
        </p>
      )}
      {last?.state === 'interrupted' && (
        <button onClick={() => void continueAnswer()}>Continue the answer</button>
      )}
      <form onSubmit={handleSubmit}>
        <input
          aria-label="Message"
          autoComplete="off"
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
        />
        {isBusy ? (
          <button type="button" onClick={() => void stop()}>
            Stop
          </button>
        ) : (
          <button type="submit">Send</button>
        )}
      </form>
    </main>
  );
}

function Entry({ message }: { readonly message: Message }): ReactElement {
  const { role, state } = message;
  const text = messageText(message);
  return (
    <li data-role={role} data-state={state}>
      {role === 'user' ? <p>{text}</p> : <Markdown text={text} streaming={state === 'streaming'} />}
    </li>
  );
}
