'use client';
import { forwardRef } from 'react';
import { iconButtonProps } from '../icon-button/iconButtonProps.tsx';
import { RedoIcon } from '../icons/icons.tsx';
import { useLocale } from '../locale/useLocale.ts';
import type { Part, PartProps } from '../part/Part.ts';
import { usePart } from '../part/usePart.ts';
import { useMessagePart } from './MessageContext.ts';

export type MessageRegenerateProps = PartProps<'button'>;

/** Asks for another answer in the place of this one. Renders a `<button>`, where that can be done. */
export const MessageRegenerate: Part<MessageRegenerateProps, HTMLButtonElement> = forwardRef(
  function MessageRegenerate(props, ref) {
    const { message, handlers } = useMessagePart('Message.Regenerate');
    const { message: words } = useLocale();
    const element = usePart('button', props, ref, {
      ...iconButtonProps(words.regenerate, RedoIcon),
      onClick: () => handlers.onRetry?.(),
    });
    const isAnswer = message.role === 'assistant' && message.parts.length > 0 && !message.error;
    return isAnswer && handlers.onRetry ? element : null;
  },
);
