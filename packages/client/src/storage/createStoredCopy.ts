import type { ChatStorage } from './ChatStorage.ts';
import type { Replica } from './createReplica.ts';
import { mendTree } from './mendTree.ts';
import { readConversation } from './readConversation.ts';
import { wake } from './wake.ts';
import { writeConversation } from './writeConversation.ts';

export interface StoredCopyOptions {
  readonly storage: ChatStorage;
  readonly key: string;
  readonly replica: Replica;
  /** Whether this answer is being written now, here or in another tab. */
  isWriting(messageId: string): boolean;
  now(): number;
}

/** What was found: nothing new; news; news, of which a copy had to be set aside; or why nothing is done. */
export type Found =
  | { readonly type: 'nothing' }
  | { readonly type: 'news'; readonly draft: string; readonly setAside: string | undefined }
  | { readonly type: 'newer_version' }
  | { readonly type: 'removed' };

/** The copy of a conversation that lies in a storage. Its verbs reject with what the storage says. */
export interface StoredCopy {
  /** Takes over what is new there. */
  pull(): Promise<Found>;
  /** Writes everything. Pull first, so that nobody's messages are overwritten. */
  push(): Promise<void>;
  /** Deletes it, and what was set aside of it. */
  remove(): Promise<void>;
}

export function createStoredCopy(options: StoredCopyOptions): StoredCopy {
  const { storage, key, replica, isWriting, now } = options;
  const asideKey = `${key}:set-aside:`;
  /** What the storage held when we last looked or wrote. */
  let known: string | undefined;

  return {
    async pull() {
      const text = (await storage.get(key)) ?? undefined;
      if (text === known) return { type: 'nothing' };
      if (text === undefined) return { type: 'removed' };
      const reading = readConversation(text);
      if (reading.type === 'newer') return { type: 'newer_version' };
      const { isWhole, savedAt } = reading;
      const conversation = mendTree(reading.conversation);
      const setAside = isWhole ? undefined : `${asideKey}${now()}`;
      if (setAside) await storage.set(setAside, text);
      known = text;
      const messages = conversation.messages.map((message) => wake(message, isWriting, savedAt));
      replica.merge({ ...conversation, messages });
      return { type: 'news', draft: conversation.draft, setAside };
    },
    async push() {
      const text = writeConversation(replica.read(), now());
      await storage.set(key, text);
      known = text;
    },
    async remove() {
      const keys = (await storage.keys?.()) ?? [];
      const aside = keys.filter((each) => each.startsWith(asideKey));
      await Promise.all([key, ...aside].map((each) => storage.remove(each)));
    },
  };
}
