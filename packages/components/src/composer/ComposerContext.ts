'use client';
import type { Context, RefObject } from 'react';
import type { AttachmentLimits } from '../attachments/Attachment.ts';
import type { Attachments } from '../attachments/useAttachments.ts';
import { createPartContext } from '../part/createPartContext.ts';
import type { Commands } from './useCommands.ts';

/** What a composer's root tells its parts. */
export interface ComposerContextValue {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** An answer is under way, or a wait for one. */
  readonly isBusy: boolean;
  /** There is something to send, and nothing in its way. */
  readonly canSend: boolean;
  /** The text was not sent, since an answer is under way. */
  readonly isRefused: boolean;
  readonly send: () => void;
  readonly stop: () => void;
  /** What the person sent last, to be called back. */
  readonly lastSent: () => string | undefined;
  readonly attachments: Attachments;
  /** `undefined` where nothing may be attached. */
  readonly limits: AttachmentLimits | undefined;
  readonly commands: Commands;
  readonly input: RefObject<HTMLTextAreaElement | null>;
  readonly sendButton: RefObject<HTMLButtonElement | null>;
  readonly hintId: string;
}

const made: readonly [
  Context<ComposerContextValue | undefined>,
  (part: string) => ComposerContextValue,
] = createPartContext<ComposerContextValue>('Composer.Root');

export const ComposerContext: Context<ComposerContextValue | undefined> = made[0];

/**
 * The composer around a part.
 *
 * @param part the name of the part, for the error.
 * @throws {Error} outside a `<Composer.Root>`.
 */
export const useComposerPart: (part: string) => ComposerContextValue = made[1];
