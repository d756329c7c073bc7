'use client';
import { forwardRef } from 'react';
import { IconButton } from '../icon-button/IconButton.tsx';
import { BadIcon, GoodIcon } from '../icons/icons.tsx';
import { useLocale } from '../locale/useLocale.ts';
import type { Part, PartProps } from '../part/Part.ts';
import { usePart } from '../part/usePart.ts';
import { useMessagePart } from './MessageContext.ts';
import type { Rating } from './MessageHandlers.ts';

export type MessageFeedbackProps = PartProps<'span'>;

/**
 * Two buttons that say what the person thinks of an answer; pressed again, a word is taken back.
 * Renders a `<span>`, where the app listens (`onFeedback`).
 *
 * `data-rating`: "good" | "bad".
 */
export const MessageFeedback: Part<MessageFeedbackProps, HTMLSpanElement> = forwardRef(
  function MessageFeedback(props, ref) {
    const { message, handlers, rating } = useMessagePart('Message.Feedback');
    const { message: words } = useLocale();
    const button = (value: Rating) => (
      <IconButton
        label={words[value]}
        icon={value === 'good' ? GoodIcon : BadIcon}
        aria-pressed={rating === value}
        onClick={() => handlers.onRate?.(rating === value ? undefined : value)}
      />
    );
    const element = usePart('span', props, ref, {
      className: 'nusantara-message-feedback',
      'data-rating': rating,
      children: (
        <>
          {button('good')}
          {button('bad')}
        </>
      ),
    });
    return message.role === 'assistant' && handlers.onRate ? element : null;
  },
);
