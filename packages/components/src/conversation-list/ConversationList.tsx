'use client';
import { forwardRef, type ReactElement } from 'react';
import { IconButton } from '../icon-button/IconButton.tsx';
import { BinIcon, NewChatIcon } from '../icons/icons.tsx';
import { formatAgo } from '../locale/format.ts';
import { useLocale } from '../locale/useLocale.ts';
import type { Part, PartProps } from '../part/Part.ts';
import { usePart } from '../part/usePart.ts';

/** One conversation, as a list names it. */
export interface ConversationListItem {
  readonly id: string;
  /** What it is about; without one it is named as new. */
  readonly title?: string | undefined;
  /** When something was last said, in Unix milliseconds. */
  readonly updatedAt?: number | undefined;
}

export interface ConversationListProps extends Omit<PartProps<'nav'>, 'onSelect'> {
  /** In the order they are shown. */
  readonly conversations: readonly ConversationListItem[];
  /** The one that is open. */
  readonly currentId?: string | undefined;
  readonly onOpen: (id: string) => void;
  /** Begins another; without it there is no button for it. */
  readonly onNew?: (() => void) | undefined;
  /** Deletes one; without it there is no button for it. */
  readonly onDelete?: ((id: string) => void) | undefined;
}

/**
 * The conversations there are, to open one of them. Renders a `<nav>`.
 *
 * The open one is marked with `aria-current`.
 */
export const ConversationList: Part<ConversationListProps, HTMLElement> = forwardRef(
  function ConversationList(props, ref) {
    const { conversations, currentId, onOpen, onNew, onDelete, ...rest } = props;
    const { conversations: words } = useLocale();
    return usePart('nav', rest, ref, {
      className: 'nusantara-conversations',
      'aria-label': words.label,
      children: (
        <>
          {onNew && (
            <button type="button" className="nusantara-button" onClick={onNew}>
              <NewChatIcon />
              {words.new}
            </button>
          )}
          {conversations.length === 0 ? (
            <p className="nusantara-conversations-empty">{words.none}</p>
          ) : (
            <ul>
              {conversations.map((each) => (
                <Item
                  key={each.id}
                  conversation={each}
                  isCurrent={each.id === currentId}
                  {...{ onOpen, onDelete }}
                />
              ))}
            </ul>
          )}
        </>
      ),
    });
  },
);

interface ItemProps extends Pick<ConversationListProps, 'onOpen' | 'onDelete'> {
  readonly conversation: ConversationListItem;
  readonly isCurrent: boolean;
}

function Item({ conversation, isCurrent, onOpen, onDelete }: ItemProps): ReactElement {
  const { code, conversations: words } = useLocale();
  const { id, title = words.untitled, updatedAt } = conversation;
  return (
    <li>
      <button
        type="button"
        className="nusantara-conversation"
        aria-current={isCurrent || undefined}
        onClick={() => onOpen(id)}
      >
        <bdi>{title}</bdi>{' '}
        {updatedAt !== undefined && (
          <time dateTime={new Date(updatedAt).toISOString()}>{formatAgo(code, updatedAt)}</time>
        )}
      </button>
      {onDelete && (
        <IconButton label={words.delete(title)} icon={BinIcon} onClick={() => onDelete(id)} />
      )}
    </li>
  );
}
