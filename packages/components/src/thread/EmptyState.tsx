'use client';
import { useChatContext } from '@nusantara-ai/react';
import type { ReactElement } from 'react';
import { ChatIcon } from '../icons/icons.tsx';
import { useLocale } from '../locale/LocaleProvider.tsx';
import { useThread } from './ThreadContext.ts';

interface EmptyStateProps {
  readonly greeting?: string | undefined;
  readonly suggestions?: readonly string[] | undefined;
}

/** What stands where messages will: a greeting, and a few ways to begin. */
export function EmptyState({ greeting, suggestions }: EmptyStateProps): ReactElement {
  const { empty: words } = useLocale();
  const chat = useChatContext();
  const thread = useThread();

  return (
    <div className="nusantara-empty">
      <span className="nusantara-empty-mark">
        <ChatIcon />
      </span>
      <p className="nusantara-empty-title">{greeting ?? words.title}</p>
      <p className="nusantara-empty-body">{words.body}</p>
      {suggestions && suggestions.length > 0 && (
        <div className="nusantara-suggestions">
          {suggestions.map((suggestion) => (
            <button
              key={suggestion}
              type="button"
              className="nusantara-button"
              onClick={() => {
                thread?.takeFocus();
                void chat.send(suggestion);
              }}
            >
              {suggestion}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
