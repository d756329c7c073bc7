'use client';
import { forwardRef } from 'react';
import { IconButton } from '../icon-button/IconButton.tsx';
import { BackIcon, ChevronIcon } from '../icons/icons.tsx';
import { useLocale } from '../locale/useLocale.ts';
import type { Part, PartProps } from '../part/Part.ts';
import { usePart } from '../part/usePart.ts';
import { useMessagePart } from './MessageContext.ts';

export type MessageBranchesProps = PartProps<'span'>;

/**
 * Goes through what an edit or another answer has replaced. Renders a `<span>`, where there is more
 * than one.
 */
export const MessageBranches: Part<MessageBranchesProps, HTMLSpanElement> = forwardRef(
  function MessageBranches(props, ref) {
    const { branch, handlers } = useMessagePart('Message.Branches');
    const { message: words } = useLocale();
    const { place, count } = branch ?? { place: 1, count: 1 };
    const element = usePart('span', props, ref, {
      className: 'nusantara-branches',
      children: (
        <>
          <IconButton
            label={words.previousVersion}
            icon={BackIcon}
            disabled={place === 1}
            onClick={() => handlers.onSwitchBranch?.(-1)}
          />
          {words.version(place, count)}
          <IconButton
            label={words.nextVersion}
            icon={ChevronIcon}
            disabled={place === count}
            onClick={() => handlers.onSwitchBranch?.(1)}
          />
        </>
      ),
    });
    return branch ? element : null;
  },
);
