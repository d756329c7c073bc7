import { ChatProvider, useChat, useMessageIds } from '@nusantara-ai/react';
import { type ReactElement, useState } from 'react';
import { useAsking } from '../switches/useAsking.ts';
import { useDocumentSettings, useSettings } from '../switches/useSettings.ts';
import { conversations, tools } from './conversations.ts';
import { radioCopy } from './copy.ts';
import { Entry } from './Entry.tsx';
import { Threads } from './Threads.tsx';
import { Transmitter } from './Transmitter.tsx';
import { Trouble } from './Trouble.tsx';

/** A chat written from the hooks alone: the page that shows how. */
export function RadioLog(): ReactElement {
  const settings = useSettings();
  useDocumentSettings(settings);
  const words = radioCopy[settings.locale];
  const [id, setId] = useState<string>(() => crypto.randomUUID());
  const chat = useChat({ ...useAsking(settings), id, chats: conversations, tools });
  const ids = useMessageIds(chat);

  return (
    <ChatProvider chat={chat}>
      <Threads words={words} openId={id} onOpen={setId} />
      <main key={id}>
        <section className="radio-channel">
          <ol aria-label={words.log}>
            {ids.length === 0 && <li>{words.about}</li>}
            {ids.map((each) => (
              <Entry key={each} id={each} words={words} />
            ))}
          </ol>
        </section>
        <Trouble words={words} />
        <Transmitter words={words} />
      </main>
    </ChatProvider>
  );
}
