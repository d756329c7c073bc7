'use client';
import { forwardRef } from 'react';
import { useLocale } from '../locale/useLocale.ts';
import type { Part, PartProps } from '../part/Part.ts';
import { useMergedRef } from '../part/useMergedRef.ts';
import { usePart } from '../part/usePart.ts';
import { useRovingFocus } from '../part/useRovingFocus.ts';
import { MessageBranches } from './MessageBranches.tsx';
import { useMessagePart } from './MessageContext.ts';
import { MessageCopy } from './MessageCopy.tsx';
import { MessageEdit } from './MessageEdit.tsx';
import { MessageFeedback } from './MessageFeedback.tsx';
import { MessageMenu } from './MessageMenu.tsx';
import { MessageRegenerate } from './MessageRegenerate.tsx';
import { MessageUsage } from './MessageUsage.tsx';

export type MessageActionsProps = PartProps<'div'>;

/**
 * What can be done with a finished message, in one row. Renders a `<div role="toolbar">`: one stop of
 * the Tab key, and arrow keys within.
 *
 * Without children it has all of the kit's; where a banner says the rest, the switch of branches only.
 */
export const MessageActions: Part<MessageActionsProps, HTMLDivElement> = forwardRef(
  function MessageActions({ children, ...rest }, ref) {
    const { message, failing, isEditing, branch } = useMessagePart('Message.Actions');
    const { message: words } = useLocale();
    const { ref: own, ...roving } = useRovingFocus<HTMLDivElement>();
    const isConcise = failing && message.error !== undefined;
    const element = usePart('div', rest, useMergedRef(own, ref), {
      className: 'nusantara-message-actions',
      role: 'toolbar',
      'aria-label': words.actions,
      children: children ?? (isConcise ? <MessageBranches /> : allActions),
      ...roving,
    });
    const isBare = isConcise && !branch && !children;
    return isEditing || isBare || message.state === 'streaming' ? null : element;
  },
);

const allActions = (
  <>
    <MessageBranches />
    <MessageCopy />
    <MessageEdit />
    <MessageRegenerate />
    <MessageFeedback />
    <MessageUsage />
    <MessageMenu />
  </>
);
