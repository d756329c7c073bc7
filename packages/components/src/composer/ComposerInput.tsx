'use client';
import { forwardRef, type ChangeEvent, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useLocale } from '../locale/useLocale.ts';
import type { Part, PartProps } from '../part/Part.ts';
import { useMergedRef } from '../part/useMergedRef.ts';
import { usePart } from '../part/usePart.ts';
import { useComposerPart } from './ComposerContext.ts';
import { isSendKey } from './isSendKey.ts';
import { useAutoGrow } from './useAutoGrow.ts';

export type ComposerInputProps = PartProps<'textarea'>;

/**
 * The text. Renders a `<textarea>` as tall as what is in it.
 *
 * Enter sends, Shift + Enter starts a line, an Enter that ends a composition does neither. In an empty
 * one the up arrow calls back what was sent last. Pasted files are attached.
 */
export const ComposerInput: Part<ComposerInputProps, HTMLTextAreaElement> = forwardRef(
  function ComposerInput(props, ref) {
    const composer = useComposerPart('Composer.Input');
    const { text, setText, send, input, commands, attachments, limits } = composer;
    const { composer: words } = useLocale();
    useAutoGrow(input);
    const isOffering = commands.matches.length > 0;

    const handleKeyDown = (event: KeyboardEvent): void => {
      if (commands.handleKey(event)) return;
      if (isSendKey(event)) {
        event.preventDefault();
        send();
      } else if (event.key === 'ArrowUp' && text === '') {
        const last = composer.lastSent();
        if (last === undefined) return;
        event.preventDefault();
        setText(last);
      }
    };
    const handlePaste = (event: ClipboardEvent): void => {
      const { files } = event.clipboardData;
      if (!limits || files.length === 0) return;
      event.preventDefault();
      attachments.add(files);
    };

    return usePart('textarea', props, useMergedRef(input, ref), {
      className: 'nusantara-composer-input',
      'aria-label': words.label,
      'aria-describedby': composer.hintId,
      placeholder: words.placeholder,
      value: text,
      rows: 1,
      dir: 'auto',
      enterKeyHint: 'send',
      onChange: (event: ChangeEvent<HTMLTextAreaElement>) => setText(event.target.value),
      onKeyDown: handleKeyDown,
      onPaste: handlePaste,
      ...(isOffering && {
        'aria-autocomplete': 'list',
        'aria-controls': commands.listId,
        'aria-activedescendant': `${commands.listId}-${commands.active}`,
      }),
    });
  },
);
