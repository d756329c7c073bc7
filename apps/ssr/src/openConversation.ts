import {
  type Chat,
  type Client,
  createChat,
  createClient,
  type Message,
} from '@nusantara-ai/client';

export interface Conversation {
  readonly client: Client;
  readonly chat: Chat;
}

/** A conversation with this transcript: the server makes one to render it, the browser to go on. */
export function openConversation(transcript: readonly Message[]): Conversation {
  const client = createClient({ baseURL: '/api/nusantara' });
  const chat = createChat({ client, model: 'nusantara-base', initialMessages: transcript });
  return { client, chat };
}
