'use client';
import { forwardRef } from 'react';
import { useLocale } from '../locale/useLocale.ts';
import type { Part, PartProps } from '../part/Part.ts';
import { useMergedRef } from '../part/useMergedRef.ts';
import { usePart } from '../part/usePart.ts';
import { useThreadPart } from './ThreadContext.ts';

export type ThreadViewportProps = PartProps<'div'>;

/**
 * What scrolls. Renders a `<div role="log">` that is not read out while an answer grows: that is the
 * announcer's part.
 *
 * It follows a growing answer while the reader is at its end, and takes the focus of what disappears.
 */
export const ThreadViewport: Part<ThreadViewportProps, HTMLDivElement> = forwardRef(
  function ThreadViewport({ children, ...rest }, ref) {
    const { viewport, content } = useThreadPart('Thread.Viewport');
    const { thread: words } = useLocale();
    return usePart('div', rest, useMergedRef(viewport, ref), {
      className: 'nusantara-thread-viewport',
      role: 'log',
      'aria-live': 'off',
      'aria-label': words.label,
      tabIndex: 0,
      children: (
        <div ref={content} className="nusantara-thread-content">
          {children}
        </div>
      ),
    });
  },
);
