import type { ChatState, Message } from '@nusantara-ai/client';

type Messages = ChatState['messages'];

/** The ids that stand in one place, by that place; made once for each version of the messages. */
const placesOf = new WeakMap<Messages, ReadonlyMap<string, readonly string[]>>();

/**
 * Where a message stands among its branches, as `2/3`; `undefined` where there is no other.
 *
 * A string, since a selector's result is compared: a row renders when its own place has changed.
 */
export function branchPlace(state: ChatState, id: string): string | undefined {
  const { messages, live } = state;
  const message = live?.id === id ? live : messages[id];
  if (!message) return undefined;

  const finished = places(messages).get(placeKey(message)) ?? [];
  const isNew = live && !messages[live.id] && placeKey(live) === placeKey(message);
  const ids = isNew ? [...finished, live.id] : finished;
  return ids.length > 1 ? `${ids.indexOf(id) + 1}/${ids.length}` : undefined;
}

function places(messages: Messages): ReadonlyMap<string, readonly string[]> {
  const known = placesOf.get(messages);
  if (known) return known;
  const made = new Map<string, string[]>();
  for (const message of Object.values(messages)) {
    const key = placeKey(message);
    const ids = made.get(key);
    if (ids) ids.push(message.id);
    else made.set(key, [message.id]);
  }
  placesOf.set(messages, made);
  return made;
}

function placeKey({ role, parentId = '' }: Message): string {
  return `${role} ${parentId}`;
}
