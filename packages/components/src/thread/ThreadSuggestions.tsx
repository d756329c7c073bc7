'use client';
import { useChatContext } from '@nusantara-ai/react';
import { forwardRef } from 'react';
import type { Part, PartProps } from '../part/Part.ts';
import { usePart } from '../part/usePart.ts';
import { useThread } from './ThreadContext.ts';

const none: readonly string[] = [];

export interface ThreadSuggestionsProps extends PartProps<'div'> {
  /** What may be sent with one press, as it stands. */
  readonly suggestions?: readonly string[] | undefined;
}

/** Questions that are sent with one press. Renders a `<div>`; nothing without any. */
export const ThreadSuggestions: Part<ThreadSuggestionsProps, HTMLDivElement> = forwardRef(
  function ThreadSuggestions({ suggestions = none, ...rest }, ref) {
    const chat = useChatContext();
    const thread = useThread();
    const send = (suggestion: string): void => {
      thread?.takeFocus();
      void chat.send(suggestion);
    };
    const element = usePart('div', rest, ref, {
      className: 'nusantara-suggestions',
      children: suggestions.map((suggestion) => (
        <button
          key={suggestion}
          type="button"
          className="nusantara-button"
          onClick={() => send(suggestion)}
        >
          {suggestion}
        </button>
      )),
    });
    return suggestions.length === 0 ? null : element;
  },
);
