'use client';
import type { Message } from '@nusantara-ai/client';
import type { Context } from 'react';
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

const made: readonly [
  Context<MessageContextValue | undefined>,
  (part: string) => MessageContextValue,
] = createPartContext<MessageContextValue>('Message.Root');

export const MessageContext: Context<MessageContextValue | undefined> = made[0];

/**
 * The message around a part, and what can be done about it.
 *
 * @param part the name of the part, for the error.
 * @throws {Error} outside a `<Message.Root>`.
 */
export const useMessagePart: (part: string) => MessageContextValue = made[1];
