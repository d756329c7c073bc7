import type { ChatState, Message } from '@nusantara-ai/client';

type Messages = ChatState['messages'];

/** By parent: the ids that stand behind it, or the one. Nobody but a branch needs a list of its own. */
type Children = Map<string | undefined, string | string[]>;

type Places = Readonly<Record<Message['role'], Children>>;

/** Made once for each version of the messages. */
const placesOf = new WeakMap<Messages, Places>();

/**
 * Where a message stands among its branches, as `2/3`; `undefined` where there is no other.
 *
 * A string, since a selector's result is compared: a row renders when its own place has changed.
 */
export function branchPlace(state: ChatState, id: string): string | undefined {
  const { messages, live } = state;
  const message = live?.id === id ? live : messages[id];
  if (!message) return undefined;

  const finished = places(messages)[message.role].get(message.parentId) ?? [];
  const isNew =
    live && !messages[live.id] && live.role === message.role && live.parentId === message.parentId;
  const ids = isNew ? [finished, live.id].flat() : finished;
  return typeof ids === 'string' || ids.length < 2
    ? undefined
    : `${ids.indexOf(id) + 1}/${ids.length}`;
}

function places(messages: Messages): Places {
  const known = placesOf.get(messages);
  if (known) return known;
  const made: Places = { user: new Map(), assistant: new Map() };
  for (const { id, role, parentId } of Object.values(messages)) {
    const before = made[role].get(parentId);
    if (typeof before === 'object') before.push(id);
    else made[role].set(parentId, before === undefined ? id : [before, id]);
  }
  placesOf.set(messages, made);
  return made;
}
