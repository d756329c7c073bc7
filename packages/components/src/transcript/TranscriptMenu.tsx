'use client';
import { selectMessages } from '@nusantara-ai/client';
import { useChatContext, useMessageIds } from '@nusantara-ai/react';
import { forwardRef, useId } from 'react';
import { iconButtonProps } from '../icon-button/iconButtonProps.tsx';
import { DownloadIcon } from '../icons/icons.tsx';
import { useLocale } from '../locale/useLocale.ts';
import { MenuButton } from '../part/MenuButton.tsx';
import type { Part, PartProps } from '../part/Part.ts';
import { PopupPanel } from '../part/PopupPanel.tsx';
import { useMergedRef } from '../part/useMergedRef.ts';
import { usePart } from '../part/usePart.ts';
import { usePopup } from '../part/usePopup.ts';
import { saveFile } from './saveFile.ts';
import { transcriptJSON, transcriptMarkdown } from './transcriptMarkdown.ts';

export interface TranscriptMenuProps extends PartProps<'button'> {
  /**
   * The name of the file, without its ending.
   * @default 'chat'
   */
  readonly fileName?: string | undefined;
}

/**
 * Saves the conversation around it as Markdown or JSON. Renders a `<button>` that opens the choice; off
 * while there is nothing to save.
 *
 * It is no part of `<Chat>` by itself: give it as `headerActions`.
 */
export const TranscriptMenu: Part<TranscriptMenuProps, HTMLButtonElement> = forwardRef(
  function TranscriptMenu({ fileName = 'chat', ...rest }, ref) {
    const chat = useChatContext();
    const isEmpty = useMessageIds().length === 0;
    const locale = useLocale();
    const { chat: words } = locale;
    const panelId = useId();
    const { isOpen, setOpen, anchor, popup } = usePopup();
    const button = usePart('button', rest, useMergedRef(anchor, ref), {
      ...iconButtonProps(words.save, DownloadIcon),
      disabled: isEmpty,
      'aria-expanded': isOpen,
      'aria-controls': isOpen ? panelId : undefined,
      onClick: () => setOpen(!isOpen),
    });

    const save = (type: 'md' | 'json'): void => {
      const messages = selectMessages(chat.store.getState());
      const text =
        type === 'md' ? transcriptMarkdown(messages, { locale }) : transcriptJSON(messages);
      saveFile(`${fileName}.${type}`, type === 'md' ? 'text/markdown' : 'application/json', text);
      setOpen(false);
      anchor.current?.focus();
    };

    return (
      <>
        {button}
        {isOpen && (
          <PopupPanel ref={popup} id={panelId} label={words.save}>
            <MenuButton label={words.saveMarkdown} onClick={() => save('md')} />
            <MenuButton label={words.saveJSON} onClick={() => save('json')} />
          </PopupPanel>
        )}
      </>
    );
  },
);
