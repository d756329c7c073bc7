'use client';
import { messageText } from '@nusantara-ai/client';
import { forwardRef } from 'react';
import { CopyButton } from '../copy-button/CopyButton.tsx';
import { useLocale } from '../locale/useLocale.ts';
import type { Part, PartProps } from '../part/Part.ts';
import { useMessagePart } from './MessageContext.ts';

export type MessageCopyProps = PartProps<'button'>;

/**
 * Copies the message as it was written: an answer as Markdown. Renders a `<button>`; nothing for a
 * message without text.
 *
 * `data-state`: "idle" | "copied" | "refused".
 */
export const MessageCopy: Part<MessageCopyProps, HTMLButtonElement> = forwardRef(
  function MessageCopy(props, ref) {
    const { message } = useMessagePart('Message.Copy');
    const { message: words } = useLocale();
    const text = messageText(message);
    if (text === '') return null;
    return (
      <CopyButton
        {...props}
        ref={ref}
        text={text}
        label={message.role === 'user' ? words.copyQuestion : words.copy}
        copied={words.copied}
        refused={words.copyRefused}
      />
    );
  },
);
