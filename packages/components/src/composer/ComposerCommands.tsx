'use client';
import { forwardRef } from 'react';
import { useLocale } from '../locale/useLocale.ts';
import type { Part, PartProps } from '../part/Part.ts';
import { usePart } from '../part/usePart.ts';
import { useComposerPart } from './ComposerContext.ts';

export type ComposerCommandsProps = PartProps<'div'>;

/**
 * The slash commands that fit what is typed. Renders a `<div role="listbox">` while there are any; the
 * arrow keys of the input move through it, Enter and Tab choose, Escape puts it away.
 */
export const ComposerCommands: Part<ComposerCommandsProps, HTMLDivElement> = forwardRef(
  function ComposerCommands(props, ref) {
    const {
      commands: { listId, matches, active, choose },
    } = useComposerPart('Composer.Commands');
    const { composer: words } = useLocale();
    const element = usePart('div', props, ref, {
      className: 'nusantara-commands',
      role: 'listbox',
      id: listId,
      'aria-label': words.commands,
      children: matches.map((command, index) => (
        // The focus stays in the text: its keys move through the list.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={command.name}
          id={`${listId}-${index}`}
          // An option element belongs to a select.
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(command)}
        >
          <strong translate="no">/{command.name}</strong>
          {command.description && <span>{command.description}</span>}
        </div>
      )),
    });
    return matches.length === 0 ? null : element;
  },
);
