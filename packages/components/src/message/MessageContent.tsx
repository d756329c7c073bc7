'use client';
import { messageText } from '@nusantara-ai/client';
import { forwardRef, useRef, useState } from 'react';
import type { Part, PartProps } from '../part/Part.ts';
import { usePart } from '../part/usePart.ts';
import { MessageBoundary } from './MessageBoundary.tsx';
import { useMessagePart } from './MessageContext.ts';
import { MessageParts, type MessagePartComponents } from './MessageParts.tsx';
import { PlainText } from './PlainText.tsx';
import { useCaret } from './useCaret.ts';

export interface MessageContentProps extends PartProps<'div'> {
  /** Renderers of your own, one for each type of part; what is not given is the kit's. */
  readonly components?: Partial<MessagePartComponents> | undefined;
}

/**
 * What a message says: its parts in their order, in a bubble. Renders a `<div>`; nothing while the
 * message is rewritten, or when there is nothing in it.
 *
 * What goes wrong while it is rendered stays within: the plain text is shown instead.
 */
export const MessageContent: Part<MessageContentProps, HTMLDivElement> = forwardRef(
  function MessageContent({ components, ...rest }, ref) {
    const { message, isEditing } = useMessagePart('Message.Content');
    const text = useRef<HTMLDivElement>(null);
    const isGrowing = message.state === 'streaming';
    const [hasGrown, setHasGrown] = useState(isGrowing);
    if (isGrowing && !hasGrown) setHasGrown(true);
    useCaret(text, isGrowing);
    const element = usePart('div', rest, ref, {
      className: 'nusantara-bubble',
      children: (
        <div ref={text} className="nusantara-bubble-text" data-grown={hasGrown ? '' : undefined}>
          <MessageBoundary fallback={<PlainText text={messageText(message)} />}>
            <MessageParts message={message} components={components} />
          </MessageBoundary>
        </div>
      ),
    });
    return isEditing || message.parts.length === 0 ? null : element;
  },
);
