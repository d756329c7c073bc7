import { ownCount, ownList, ownString } from '../data/own.ts';

/** A conversation as it stands in the stored list. */
export interface ListedChat {
  readonly id: string;
  /** What a person called it. */
  readonly name: string;
  /** The start of its first question. */
  readonly question: string;
  readonly preview: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** When any of this last changed, in Unix milliseconds: of two versions the later one counts. */
  readonly changedAt: number;
}

/** The list as plain data. What was removed is remembered, so that no other tab brings it back. */
export interface ChatList {
  readonly chats: Readonly<Record<string, ListedChat>>;
  readonly removed: readonly string[];
}

export const emptyList: ChatList = { chats: {}, removed: [] };

/** How many ids of removed conversations are kept. */
const maxRemoved = 1_000;

/** Two lists as one: the later version of each conversation, without those that either removed. */
export function mergeLists(ours: ChatList, theirs: ChatList): ChatList {
  const removed = [...new Set([...theirs.removed, ...ours.removed])].toSorted().slice(-maxRemoved);
  const gone = new Set(removed);
  const chats = { ...ours.chats };
  for (const chat of Object.values(theirs.chats)) {
    const mine = chats[chat.id];
    if (!mine || isLater(chat, mine)) chats[chat.id] = chat;
  }
  return {
    chats: Object.fromEntries(Object.entries(chats).filter(([id]) => !gone.has(id))),
    removed,
  };
}

/** Of two versions of one moment any will do, as long as everybody takes the same. */
function isLater(a: ListedChat, b: ListedChat): boolean {
  return a.changedAt === b.changedAt
    ? JSON.stringify(a) > JSON.stringify(b)
    : a.changedAt > b.changedAt;
}

/** The latest version of one of the list. */
export function withChat(list: ChatList, chat: ListedChat): ChatList {
  return { ...list, chats: { ...list.chats, [chat.id]: chat } };
}

export function withoutChat(list: ChatList, id: string): ChatList {
  return mergeLists(list, { chats: {}, removed: [id] });
}

/** The list as text: the same text for the same list, in whatever order it came about. */
export function writeList({ chats, removed }: ChatList): string {
  const inOrder = Object.values(chats).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return JSON.stringify({ v: 1, removed, chats: inOrder });
}

/** What can be read of a stored list: what is no conversation is left out. */
export function readList(text: string): ChatList {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return emptyList;
  }
  const chats = ownList(data, 'chats').flatMap((found): ListedChat[] => {
    const id = ownString(found, 'id');
    if (id === undefined || id in {}) return [];
    const createdAt = ownCount(found, 'createdAt') ?? 0;
    const updatedAt = ownCount(found, 'updatedAt') ?? createdAt;
    return [
      {
        id,
        name: ownString(found, 'name') ?? '',
        question: ownString(found, 'question') ?? '',
        preview: ownString(found, 'preview') ?? '',
        createdAt,
        updatedAt,
        changedAt: ownCount(found, 'changedAt') ?? updatedAt,
      },
    ];
  });
  const removed = ownList(data, 'removed').filter((id) => typeof id === 'string');
  return { chats: Object.fromEntries(chats.map((chat) => [chat.id, chat])), removed };
}

/** Whether a stored list was written by a newer build: then it is neither read nor written. */
export function isNewer(text: string): boolean {
  try {
    return (ownCount(JSON.parse(text), 'v') ?? 1) > 1;
  } catch {
    return false;
  }
}
