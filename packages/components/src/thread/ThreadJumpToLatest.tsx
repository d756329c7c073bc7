'use client';
import { forwardRef, useContext } from 'react';
import { DownIcon } from '../icons/icons.tsx';
import { useLocale } from '../locale/useLocale.ts';
import type { Part, PartProps } from '../part/Part.ts';
import { usePart } from '../part/usePart.ts';
import { AtBottomContext, useThreadPart } from './ThreadContext.ts';

export type ThreadJumpToLatestProps = PartProps<'button'>;

/** The way back to the end of the messages. Renders a `<button>` while the reader is elsewhere. */
export const ThreadJumpToLatest: Part<ThreadJumpToLatestProps, HTMLButtonElement> = forwardRef(
  function ThreadJumpToLatest(props, ref) {
    const { takeFocus, toBottom } = useThreadPart('Thread.JumpToLatest');
    const { thread: words } = useLocale();
    const atBottom = useContext(AtBottomContext);
    const element = usePart('button', props, ref, {
      type: 'button',
      className: 'nusantara-jump',
      onClick: () => {
        takeFocus();
        toBottom();
      },
      children: (
        <>
          <DownIcon />
          {words.jumpToLatest}
        </>
      ),
    });
    return atBottom ? null : element;
  },
);
