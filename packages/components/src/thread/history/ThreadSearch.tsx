'use client';
import { selectMessage, type Chat } from '@nusantara-ai/client';
import { useChatContext } from '@nusantara-ai/react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { IconButton } from '../../icon-button/IconButton.tsx';
import { CloseIcon, DownIcon, SendIcon } from '../../icons/icons.tsx';
import { useLocale } from '../../locale/useLocale.ts';
import { useThreadPart } from '../ThreadContext.ts';
import { findMessages } from './findMessages.ts';
import { useHighlight } from './useHighlight.ts';

interface ThreadSearchProps {
  readonly ids: readonly string[];
  /** Brings a message into view. */
  readonly reveal: (index: number) => void;
  readonly onClose: () => void;
}

/**
 * Finds words in all messages, the latest first, and goes from one that says them to another. Renders a
 * `<search>` over the messages.
 */
export function ThreadSearch({ ids, reveal, onClose }: ThreadSearchProps): ReactElement | null {
  const { thread: words } = useLocale();
  const chat = useChatContext();
  const { viewport } = useThreadPart('Thread.Messages');
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState<string>();
  const found = useMemo(() => search(chat, ids, query), [chat, ids, query]);
  const place = found.findIndex((index) => ids[index] === shown);

  useEffect(() => input.current?.focus(), []);
  useHighlight(viewport, query, shown);

  function show(among: readonly number[], next: number): void {
    const index = among.at(next % among.length);
    if (index === undefined) return;
    setShown(ids[index]);
    reveal(index);
  }
  const earlier = (): void => show(found, place < 1 ? -1 : place - 1);
  const later = (): void => show(found, place + 1);

  function handleKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && event.target === input.current) {
      if (event.shiftKey) later();
      else earlier();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const home = viewport.current?.parentElement;
  if (!home) return null;
  return createPortal(
    <search className="nusantara-search">
      <input
        ref={input}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        aria-label={words.search}
        placeholder={words.search}
        value={query}
        onKeyDown={handleKey}
        onChange={({ target }) => {
          setQuery(target.value);
          show(search(chat, ids, target.value), -1);
        }}
      />
      <output>{query.trim() !== '' && words.found(place + 1, found.length)}</output>
      <IconButton
        label={words.previousFound}
        icon={SendIcon}
        disabled={found.length === 0}
        onKeyDown={handleKey}
        onClick={earlier}
      />
      <IconButton
        label={words.nextFound}
        icon={DownIcon}
        disabled={found.length === 0}
        onKeyDown={handleKey}
        onClick={later}
      />
      <IconButton
        label={words.endSearch}
        icon={CloseIcon}
        onKeyDown={handleKey}
        onClick={onClose}
      />
    </search>,
    home,
  );
}

/** Where the messages of a conversation stand that say something. */
function search(chat: Chat, ids: readonly string[], query: string): readonly number[] {
  const state = chat.store.getState();
  return findMessages(
    ids.map((id) => selectMessage(state, id)),
    query,
  );
}
