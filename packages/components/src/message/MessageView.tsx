'use client';
import { messageText, type Message } from '@nusantara-ai/client';
import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { EditIcon } from '../icons/icons.tsx';
import { IconButton } from '../icon-button/IconButton.tsx';
import { useLocale } from '../locale/LocaleProvider.tsx';
import { classes, type Part } from '../part.ts';
import { BranchSwitch, type MessageBranches } from './BranchSwitch.tsx';
import { MessageBoundary } from './MessageBoundary.tsx';
import { MessageMeta } from './MessageMeta.tsx';
import { MessageOutcome } from './MessageOutcome.tsx';
import { PlainText } from './PlainText.tsx';
import { MessageParts } from './MessageParts.tsx';

/** What can be done about a message. Each is offered where it makes sense and is given. */
export interface MessageActions {
  /** Asks again for this answer. */
  readonly onRetry?: (() => void) | undefined;
  /** Asks for the rest of it. */
  readonly onContinue?: (() => void) | undefined;
  /** Rewrites the person's message, or the one that this answers. */
  readonly onEdit?: (() => void) | undefined;
  readonly onNewChat?: (() => void) | undefined;
  readonly onChooseModel?: (() => void) | undefined;
  /** Lets a tool call be made that waits for a person's word. */
  readonly onApprove?: ((callId: string) => void) | undefined;
  readonly onDeny?: ((callId: string) => void) | undefined;
}

export interface MessageViewProps extends Omit<ComponentPropsWithoutRef<'article'>, 'children'> {
  readonly message: Message;
  readonly actions?: MessageActions;
  /** Its failure waits for the person: shown as a banner, otherwise as a line. */
  readonly failing?: boolean;
  /** Its ending was there before, and is not announced. */
  readonly quiet?: boolean;
  /** Other messages in its place, where there are any. */
  readonly branches?: MessageBranches | undefined;
  /** Shown in place of the text, while it is rewritten. */
  readonly editor?: ReactNode;
}

const noActions: MessageActions = {};

/** A message as it is, with no conversation around it. Renders an `<article>`. */
export const MessageView: Part<MessageViewProps, HTMLElement> = forwardRef(function MessageView(
  {
    message,
    actions = noActions,
    failing = true,
    quiet = false,
    branches,
    editor,
    className,
    ...rest
  },
  ref,
) {
  const { message: words } = useLocale();
  const { role, state, parts } = message;
  if (state === 'streaming' && parts.length === 0) return null;

  const text = messageText(message);
  const branchSwitch = branches && <BranchSwitch {...branches} />;
  const showsBanner = failing && message.error !== undefined;

  return (
    <article
      aria-label={role === 'user' ? words.you : words.assistant}
      {...rest}
      ref={ref}
      className={classes('nusantara-message', className)}
      data-role={role}
      data-state={state}
    >
      {editor}
      {!editor && parts.length > 0 && (
        <div className="nusantara-bubble">
          <div className="nusantara-bubble-text">
            <MessageBoundary fallback={<PlainText text={text} />}>
              <MessageParts message={message} actions={actions} />
            </MessageBoundary>
          </div>
        </div>
      )}
      {!editor && role === 'user' && (actions.onEdit || branches) && (
        <div className="nusantara-message-meta">
          {branchSwitch}
          {actions.onEdit && (
            <IconButton label={words.edit} icon={EditIcon} onClick={actions.onEdit} />
          )}
        </div>
      )}
      {role === 'assistant' && state !== 'streaming' && (
        <MessageMeta
          message={message}
          concise={showsBanner}
          onRegenerate={parts.length > 0 && !message.error ? actions.onRetry : undefined}
        >
          {branchSwitch}
        </MessageMeta>
      )}
      <MessageOutcome message={message} actions={actions} failing={failing} quiet={quiet} />
    </article>
  );
});
