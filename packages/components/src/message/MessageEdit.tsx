'use client';
import { forwardRef } from 'react';
import { iconButtonProps } from '../icon-button/iconButtonProps.tsx';
import { EditIcon } from '../icons/icons.tsx';
import { useLocale } from '../locale/useLocale.ts';
import type { Part, PartProps } from '../part/Part.ts';
import { usePart } from '../part/usePart.ts';
import { useMessagePart } from './MessageContext.ts';

export type MessageEditProps = PartProps<'button'>;

/** Begins to rewrite a message of the person's. Renders a `<button>`, where that can be done. */
export const MessageEdit: Part<MessageEditProps, HTMLButtonElement> = forwardRef(
  function MessageEdit(props, ref) {
    const { message, handlers } = useMessagePart('Message.Edit');
    const { message: words } = useLocale();
    const element = usePart('button', props, ref, {
      ...iconButtonProps(words.edit, EditIcon),
      onClick: () => handlers.onEdit?.(),
    });
    return message.role === 'user' && handlers.onEdit ? element : null;
  },
);
