'use client';
import type { Message } from '@nusantara-ai/client';
import { useSyncExternalStore, type Context } from 'react';
import { createPartContext } from '../part/createPartContext.ts';
import type { MessageHandlers, Rating } from './MessageHandlers.ts';

/** What a message's root tells its parts. */
export interface MessageContextValue {
  readonly message: Message;
  readonly handlers: MessageHandlers;
  /** Its failure waits for the person: shown as a banner, otherwise as a line. */
  readonly failing: boolean;
  /** Its ending was there before, and is not announced. */
  readonly quiet: boolean;
  /** Its text is being rewritten in its place. */
  readonly isEditing: boolean;
  /** Where it stands among the messages of its place, from 1; `undefined` where there is no other. */
  readonly branch: { readonly place: number; readonly count: number } | undefined;
  readonly rating: Rating | undefined;
}

/** A message that may grow: how to read it now, and to hear that it is another one. */
export interface MessageSource {
  readonly read: () => Message;
  /** As a server has rendered it. */
  readonly readInitial: () => Message;
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * What is in the context: not the message. A context that changes with every delta has React look through
 * all that the message says for those who read it.
 */
export interface MessageSurroundings extends Omit<MessageContextValue, 'message'> {
  readonly source: MessageSource;
}

const made: readonly [
  Context<MessageSurroundings | undefined>,
  (part: string) => MessageSurroundings,
] = createPartContext<MessageSurroundings>('Message.Root');

export const MessageContext: Context<MessageSurroundings | undefined> = made[0];

const useSurroundings = made[1];

/**
 * The message around a part, and what can be done about it. Renders again as the message grows.
 *
 * @param part the name of the part, for the error.
 * @throws {Error} outside a `<Message.Root>`.
 */
export function useMessagePart(part: string): MessageContextValue {
  const { source, ...surroundings } = useSurroundings(part);
  const message = useSyncExternalStore(source.subscribe, source.read, source.readInitial);
  return { ...surroundings, message };
}
