import { NusantaraProvider } from '@nusantara-ai/react';
import { NusantaraDevtools } from '@nusantara-ai/react/devtools';
import { type ReactElement, StrictMode } from 'react';
import type { Conversation } from './openConversation.ts';
import { TravelDesk } from './TravelDesk.tsx';

/** All that is rendered, on the server and again in the browser: nothing in it asks where it is. */
export function Page({ client, chat }: Conversation): ReactElement {
  return (
    <StrictMode>
      <NusantaraProvider client={client}>
        <TravelDesk chat={chat} />
        <NusantaraDevtools />
      </NusantaraProvider>
    </StrictMode>
  );
}
