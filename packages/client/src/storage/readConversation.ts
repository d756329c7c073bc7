import type { Message } from '../conversation/message.ts';
import type { StoredConversation } from '../conversation/StoredConversation.ts';
import { isData, own, ownCount, ownString } from '../data/own.ts';
import { currentVersion, migrations, type Stored } from './migrations.ts';
import { listOfStrings, readMessage } from './readMessage.ts';

/** What a text turned out to hold. */
export type Reading =
  /** A build of the app that is newer than this one wrote it. */
  | { readonly type: 'newer' }
  | {
      readonly type: 'conversation';
      readonly conversation: StoredConversation;
      /** When it was written, in Unix milliseconds. */
      readonly savedAt: number;
      /** Whether everything in it could be read as it was. */
      readonly isWhole: boolean;
    };

/**
 * Reads what `writeConversation` wrote, in this version or an earlier one. Pure, and never throws: what
 * is broken or foreign is left out.
 */
export function readConversation(text: string): Reading {
  const data = parse(text);
  const version = isData(data) ? (own(data, 'v') ?? 1) : undefined;
  if (!isData(data) || !isVersion(version)) return nothing;
  if (version > currentVersion) return { type: 'newer' };

  const list = own(data, 'messages');
  const found: readonly unknown[] = Array.isArray(list) ? list : [];
  const named = withOwnIds(found);
  const stored = migrations
    .slice(version - 1)
    .reduce<Stored>((older, migrate) => migrate(older), { ...data, messages: named });
  const messages = stored.messages.flatMap((each) => readMessage(each) ?? []);
  return {
    type: 'conversation',
    conversation: {
      messages,
      head: ownString(stored, 'head'),
      removed: listOfStrings(own(stored, 'removed')),
      draft: ownString(stored, 'draft') ?? '',
      model: ownString(stored, 'model') ?? '',
    },
    savedAt: ownCount(stored, 'savedAt') ?? 0,
    isWhole:
      Array.isArray(list) &&
      messages.length === found.length &&
      messages.every(({ id, parts }, at) => isSame(found[at], id, parts)),
  };
}

const nothing: Reading = {
  type: 'conversation',
  conversation: {
    messages: [],
    head: undefined,
    removed: [],
    draft: '',
    model: '',
  },
  savedAt: 0,
  isWhole: false,
};

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isVersion(version: unknown): version is number {
  return Number.isInteger(version) && (version as number) >= 1;
}

/** Every message has an id of its own, and its children still know it. */
function withOwnIds(messages: readonly unknown[]): unknown[] {
  const taken = new Set<string>();
  /** The last message so far that went by this id. */
  const renamed = new Map<string, string>();
  return messages.map((message, at) => {
    if (!isData(message)) return message;
    const id = ownString(message, 'id') ?? `message-${at}`;
    let unique = id;
    // An id that every object answers to would not be found to be missing.
    for (let n = 2; taken.has(unique) || unique in {}; n++) unique = `${id}-${n}`;
    taken.add(unique);
    const parentId = ownString(message, 'parentId');
    const renamedParent = parentId === undefined ? undefined : renamed.get(parentId);
    renamed.set(id, unique);
    return { ...message, id: unique, ...(renamedParent && { parentId: renamedParent }) };
  });
}

function isSame(found: unknown, id: string, parts: Message['parts']): boolean {
  const before = own(found, 'parts');
  return own(found, 'id') === id && Array.isArray(before) && before.length === parts.length;
}
