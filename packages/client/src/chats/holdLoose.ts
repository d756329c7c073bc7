import type { Chat } from '../conversation/Chat.ts';

const holders = new WeakMap<Chat, number>();

/**
 * Holds a conversation that has no name, so that nobody finds it again: when the last view of it is gone,
 * its answer ends. Views that go and come back in one task, as React's do in development, end nothing.
 */
export function holdLoose(chat: Chat): () => void {
  holders.set(chat, (holders.get(chat) ?? 0) + 1);
  return () => {
    holders.set(chat, holders.get(chat)! - 1);
    setTimeout(() => {
      if (holders.get(chat) === 0) void chat.stop();
    });
  };
}
