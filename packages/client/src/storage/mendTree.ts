import type { StoredConversation } from '../conversation/StoredConversation.ts';

/**
 * A whole conversation in which some message could not be read: what followed it follows the message
 * that stood before it, and if it was the last on screen, the last one left takes its place.
 */
export function mendTree(conversation: StoredConversation): StoredConversation {
  const ids = new Set(conversation.messages.map(({ id }) => id));
  const messages = conversation.messages.map((message, at, all) => {
    if (message.parentId === undefined || ids.has(message.parentId)) return message;
    const { parentId: _lost, ...root } = message;
    const before = all[at - 1];
    return before ? { ...root, parentId: before.id } : root;
  });
  const { head } = conversation;
  const isKnown = head !== undefined && ids.has(head);
  return { ...conversation, messages, head: isKnown ? head : messages.at(-1)?.id };
}
