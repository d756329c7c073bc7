import { type Data, isData, ownString } from '../data/own.ts';

/** A stored conversation of one version, its messages as a list of whatever they are. */
export type Stored = Data & { readonly messages: readonly unknown[] };

/**
 * What each version needs to become the next: the first is for version 1. A new version adds a step here
 * and a stored sample to the tests; steps are never changed.
 */
export const migrations: readonly ((stored: Stored) => Stored)[] = [followEachOther];

/** The version that is written. */
export const currentVersion: number = migrations.length + 1;

/** 1 to 2: messages were a flat list; now each knows its parent, and `head` the last one on screen. */
function followEachOther(stored: Stored): Stored {
  let head: string | undefined;
  const messages = stored.messages.map((message) => {
    const parentId = head;
    head = ownString(message, 'id') ?? head;
    return isData(message) && parentId !== undefined ? { ...message, parentId } : message;
  });
  return { ...stored, messages, head };
}
