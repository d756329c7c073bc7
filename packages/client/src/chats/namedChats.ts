import type { Chat } from '../conversation/Chat.ts';
import type { Client } from '../transport/createClient.ts';
import type { OpenChats } from './OpenChats.ts';

interface NamedChats extends OpenChats {
  readonly byId: Map<string, Chat>;
}

const named = new WeakMap<Client, NamedChats>();

/**
 * The named conversations of a client. They are in memory alone, so that each stays as long as the
 * client does, or until {@link forgetChat}.
 */
export function namedChats(client: Client): OpenChats {
  const chats = named.get(client) ?? createNamedChats();
  named.set(client, chats);
  return chats;
}

/** Ends what is under way in a named conversation, and lets go of it: its id is free again. */
export async function forgetChat(client: Client, id: string): Promise<void> {
  const chat = named.get(client)?.byId.get(id);
  named.get(client)?.byId.delete(id);
  await chat?.stop();
}

function createNamedChats(): NamedChats {
  const byId = new Map<string, Chat>();
  return {
    byId,
    open(id, make) {
      const chat = byId.get(id) ?? make();
      byId.set(id, chat);
      return chat;
    },
    hold: () => () => {},
  };
}
