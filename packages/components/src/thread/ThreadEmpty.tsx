'use client';
import { useMessageIds } from '@nusantara-ai/react';
import { forwardRef } from 'react';
import { ChatIcon } from '../icons/icons.tsx';
import { useLocale } from '../locale/useLocale.ts';
import type { Part, PartProps } from '../part/Part.ts';
import { usePart } from '../part/usePart.ts';
import { ThreadSuggestions } from './ThreadSuggestions.tsx';

export interface ThreadEmptyProps extends PartProps<'div'> {
  /** @default the locale's own */
  readonly greeting?: string | undefined;
  /** Questions to begin with, sent as they stand. */
  readonly suggestions?: readonly string[] | undefined;
}

/** What stands where messages will: a greeting, and a few ways to begin. Renders a `<div>`. */
export const ThreadEmpty: Part<ThreadEmptyProps, HTMLDivElement> = forwardRef(function ThreadEmpty(
  { greeting, suggestions, ...rest },
  ref,
) {
  const { empty: words } = useLocale();
  const isEmpty = useMessageIds().length === 0;
  const element = usePart('div', rest, ref, {
    className: 'nusantara-empty',
    children: (
      <>
        <span className="nusantara-empty-mark">
          <ChatIcon />
        </span>
        <p className="nusantara-empty-title">{greeting ?? words.title}</p>
        <p className="nusantara-empty-body">{words.body}</p>
        <ThreadSuggestions suggestions={suggestions} />
      </>
    ),
  });
  return isEmpty ? element : null;
});
