'use client';
import { forwardRef, memo } from 'react';
import type { Part } from '../part/Part.ts';
import { MessageActions } from './MessageActions.tsx';
import { MessageContent } from './MessageContent.tsx';
import { MessageEditor } from './MessageEditor.tsx';
import { MessageOutcome } from './MessageOutcome.tsx';
import { MessageRoot, type MessageRootProps } from './MessageRoot.tsx';

export type MessageProps = MessageRootProps;

/** A whole message: its root and, unless it has children of its own, all parts of it. */
export const MessageItem: Part<MessageProps, HTMLElement> = memo(
  forwardRef(function Message({ children, ...rest }, ref) {
    return (
      <MessageRoot {...rest} ref={ref}>
        {children ?? everything}
      </MessageRoot>
    );
  }),
);

const everything = (
  <>
    <MessageEditor />
    <MessageContent />
    <MessageActions />
    <MessageOutcome />
  </>
);
