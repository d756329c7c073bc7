'use client';
import { forwardRef, type MouseEvent } from 'react';
import { SendIcon, StopIcon } from '../icons/icons.tsx';
import { useLocale } from '../locale/useLocale.ts';
import type { Part, PartProps } from '../part/Part.ts';
import { useMergedRef } from '../part/useMergedRef.ts';
import { usePart } from '../part/usePart.ts';
import { useComposerPart } from './ComposerContext.ts';

export type ComposerSendProps = PartProps<'button'>;

/**
 * Sends the message, and stops the answer while one is under way. Renders a `<button>`.
 *
 * `data-state`: "send" | "stop".
 */
export const ComposerSend: Part<ComposerSendProps, HTMLButtonElement> = forwardRef(
  function ComposerSend(props, ref) {
    const { isBusy, canSend, stop, sendButton } = useComposerPart('Composer.Send');
    const { composer: words } = useLocale();
    const label = isBusy ? words.stop : words.send;
    return usePart('button', props, useMergedRef(sendButton, ref), {
      type: isBusy ? 'button' : 'submit',
      className: 'nusantara-send',
      'data-state': isBusy ? 'stop' : 'send',
      'aria-label': label,
      title: label,
      disabled: !isBusy && !canSend,
      // The second click of a double click on "send" lands on "stop".
      onClick: (event: MouseEvent) => {
        if (isBusy && event.detail <= 1) stop();
      },
      children: isBusy ? <StopIcon /> : <SendIcon />,
    });
  },
);
