'use client';
import { forwardRef, useId } from 'react';
import { iconButtonProps } from '../icon-button/iconButtonProps.tsx';
import { MoreIcon } from '../icons/icons.tsx';
import { useLocale } from '../locale/useLocale.ts';
import type { Part, PartProps } from '../part/Part.ts';
import { useMergedRef } from '../part/useMergedRef.ts';
import { usePart } from '../part/usePart.ts';
import { usePopup } from '../part/usePopup.ts';
import { useMessagePart } from './MessageContext.ts';
import { MessageMenuPanel } from './MessageMenuPanel.tsx';

export type MessageMenuProps = PartProps<'button'>;

/**
 * Opens what is needed less often: the ways to copy, and what is known of the request, its id first.
 * Renders a `<button>`; nothing for a message that no request was made for.
 */
export const MessageMenu: Part<MessageMenuProps, HTMLButtonElement> = forwardRef(
  function MessageMenu(props, ref) {
    const { message } = useMessagePart('Message.Menu');
    const { message: words } = useLocale();
    const panelId = useId();
    const { isOpen, setOpen, anchor, popup } = usePopup();
    const button = usePart('button', props, useMergedRef(anchor, ref), {
      ...iconButtonProps(words.more, MoreIcon),
      'aria-expanded': isOpen,
      'aria-controls': isOpen ? panelId : undefined,
      onClick: () => setOpen(!isOpen),
    });
    if (message.role !== 'assistant') return null;
    return (
      <>
        {button}
        {isOpen && <MessageMenuPanel ref={popup} id={panelId} />}
      </>
    );
  },
);
