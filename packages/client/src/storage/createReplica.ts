import type { Chat } from '../conversation/Chat.ts';
import { type ChatState, selectConversation, selectMessage } from '../conversation/ChatState.ts';
import type { Message } from '../conversation/message.ts';
import type { StoredConversation } from '../conversation/StoredConversation.ts';
import { isFurther } from './isFurther.ts';

/** How many ids of removed messages are kept: enough for every open tab to hear of them. */
const maxRemoved = 1_000;

/** What has happened here between two states; what came from elsewhere is not in it. */
export interface Change {
  /** Whether there is anything to keep. */
  readonly isAny: boolean;
  /** Finished messages that are new or have changed. */
  readonly messages: readonly Message[];
  /** An answer began or ended, or messages came or went: more than growth. */
  readonly isTurning: boolean;
  /** The answer that was growing has come to its end. */
  readonly hasEnded: boolean;
}

/** One of several copies of a conversation that become the same by exchanging what they have. */
export interface Replica {
  /** Everything we have, or only these messages of it. */
  read(messages?: readonly Message[]): StoredConversation;
  /** Takes over what is further than ours. Nothing of ours is lost but what was taken away. */
  merge(theirs: StoredConversation): void;
  changeOf(state: ChatState, previous: ChatState): Change;
}

/**
 * A conversation as a replica: messages are joined by their ids, each in its furthest version, and what
 * one side took away stays away.
 */
export function createReplica(chat: Chat): Replica {
  const get = chat.store.getState;
  /** Versions that came from elsewhere. */
  const heard = new WeakSet<Message>();
  let removed: readonly string[] = [];

  function remove(ids: readonly string[]): boolean {
    const known = new Set(removed);
    const added = ids.filter((id) => !known.has(id));
    if (added.length > 0) removed = [...removed, ...added].slice(-maxRemoved);
    return added.length > 0;
  }

  function read(messages?: readonly Message[]): StoredConversation {
    return { ...selectConversation(get()), removed, ...(messages && { messages }) };
  }

  function merge(theirs: StoredConversation): void {
    const isAnyRemoved = remove(theirs.removed ?? []);
    const gone = new Set(removed);
    const messages = theirs.messages.filter(
      (message) => !gone.has(message.id) && isFurther(message, selectMessage(get(), message.id)),
    );
    if (messages.length === 0 && !isAnyRemoved && get().messageIds.length > 0) return;
    for (const message of messages) heard.add(message);
    chat.adopt({ ...theirs, messages, removed });
    const { live } = get();
    // The answer that grows here was taken away elsewhere: it ends, and then goes as well.
    if (live && gone.has(live.id)) {
      void chat.stop().then(() => chat.adopt(read([])));
    }
  }

  return {
    read,
    merge,
    changeOf(state, previous) {
      const isSame = state.messages === previous.messages;
      const hasTurned = state.live?.id !== previous.live?.id;
      const messages = isSame
        ? []
        : Object.values(state.messages).filter(
            (message) => previous.messages[message.id] !== message && !heard.has(message),
          );
      const isAnyRemoved = (!isSame || hasTurned) && remove(lostBetween(previous, state));
      const isTurning = messages.length > 0 || isAnyRemoved || hasTurned;
      return {
        isAny:
          isTurning ||
          state.live !== previous.live ||
          state.wait !== previous.wait ||
          state.draft !== previous.draft ||
          state.model !== previous.model ||
          (isSame && state.messageIds !== previous.messageIds),
        messages,
        isTurning,
        hasEnded: hasTurned && previous.live !== undefined,
      };
    },
  };
}

function lostBetween({ messages, live }: ChatState, state: ChatState): string[] {
  const before = live ? [...Object.keys(messages), live.id] : Object.keys(messages);
  return before.filter((id) => !selectMessage(state, id));
}
