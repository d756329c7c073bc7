import type { Message } from './message.ts';

/** Messages by id, each knowing its parent: a forest whose paths are the branches of a conversation. */
export type Tree = Readonly<Record<string, Message>>;

export function treeOf(messages: readonly Message[]): Tree {
  const tree: Record<string, Message> = {};
  for (const message of messages) tree[message.id] = message;
  return tree;
}

/** Messages as they are said to follow: each without a parent comes behind the one before it. */
export function chained(messages: readonly Message[]): Message[] {
  return messages.map((message, at) => {
    const before = messages[at - 1];
    return message.parentId === undefined && before ? { ...message, parentId: before.id } : message;
  });
}

/** The ids from the first message to this one. A parent that is missing, or a circle, ends the path. */
export function pathTo(tree: Tree, id: string | undefined): string[] {
  const path = new Set<string>();
  let message = id === undefined ? undefined : tree[id];
  while (message && !path.has(message.id)) {
    path.add(message.id);
    message = message.parentId === undefined ? undefined : tree[message.parentId];
  }
  return [...path].toReversed();
}

/** The messages that stand in the same place as this one, itself included, oldest first. */
export function siblings(tree: Tree, id: string): string[] {
  const message = tree[id];
  if (!message) return [];
  return Object.values(tree)
    .filter(({ parentId, role }) => parentId === message.parentId && role === message.role)
    .map((sibling) => sibling.id);
}

/** The end of the branch that goes on from this message: always the youngest child. */
export function tipOf(tree: Tree, id: string): string {
  const youngest = new Map<string | undefined, string>();
  for (const message of Object.values(tree)) youngest.set(message.parentId, message.id);
  const path = new Set<string>();
  let tip = id;
  for (let at: string | undefined = id; at !== undefined && !path.has(at); at = youngest.get(at)) {
    path.add(at);
    tip = at;
  }
  return tip;
}
