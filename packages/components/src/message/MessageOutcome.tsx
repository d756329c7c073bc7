'use client';
import { messageText, type Message } from '@nusantara-ai/client';
import type { ReactElement } from 'react';
import { BannerIcon, BannerMessage, BannerRoot } from '../banner/Banner.tsx';
import { BannerActions } from '../banner/BannerActions.tsx';
import { ErrorBannerRoot } from '../error-banner/ErrorBannerRoot.tsx';
import { errorCase } from '../error-banner/errorCase.ts';
import { errorFacts } from '../error-banner/errorFacts.ts';
import { told } from '../error-banner/told.ts';
import { InfoIcon } from '../icons/icons.tsx';
import { useLocale } from '../locale/useLocale.ts';
import { useMessagePart } from './MessageContext.ts';
import type { MessageHandlers } from './MessageHandlers.ts';

/**
 * How an answer ended, where it did not end well: a banner while the conversation waits for the person
 * to act on it, a line afterwards. Renders what it finds to say, or nothing.
 */
export function MessageOutcome(): ReactElement | null {
  const { message, handlers: actions, failing, quiet } = useMessagePart('Message.Outcome');
  const locale = useLocale();
  const { message: words } = locale;
  const hasText = messageText(message) !== '';

  if (message.error && failing) {
    return (
      <ErrorBannerRoot
        error={message.error}
        kept={hasText}
        model={message.model}
        quiet={quiet}
        onRetry={actions.onRetry}
        onContinue={actions.onContinue}
        onEdit={actions.onEdit}
        onNewChat={actions.onNewChat}
        onChooseModel={actions.onChooseModel}
      />
    );
  }

  switch (message.state) {
    case 'interrupted':
    case 'failed':
      return <PastFailure message={message} onRetry={actions.onRetry} />;
    case 'stopped':
      return (
        <p className="nusantara-message-note">
          {words.stopped}
          {hasText && actions.onContinue && (
            <button type="button" className="nusantara-button" onClick={actions.onContinue}>
              {locale.action.continue}
            </button>
          )}
        </p>
      );
    case 'incomplete':
      return message.finishReason === 'content_filter' ? (
        <Notice
          heading={words.filterTitle}
          body={words.filterBody}
          label={locale.action.edit}
          onAction={actions.onEdit}
          quiet={quiet}
        />
      ) : (
        <Notice
          heading={words.lengthTitle}
          body={words.lengthBody}
          label={locale.action.continue}
          onAction={actions.onContinue}
          quiet={quiet}
        />
      );
    case 'complete':
      if (message.role === 'user' || message.parts.length > 0) return null;
      return (
        <Notice
          heading={words.emptyTitle}
          body={words.emptyBody}
          label={locale.action.retry}
          onAction={actions.onRetry}
          quiet={quiet}
        />
      );
    case 'streaming':
      return null;
  }
}

interface NoticeProps {
  readonly heading: string;
  readonly body: string;
  /** What can be done. */
  readonly label: string;
  readonly onAction: (() => void) | undefined;
  readonly quiet: boolean;
}

/** A banner for what is no error. */
function Notice({ heading, body, label, onAction, quiet }: NoticeProps): ReactElement {
  return (
    <BannerRoot
      content={{
        tone: 'info',
        icon: InfoIcon,
        heading,
        body,
        announce: quiet ? undefined : 'status',
        actions: [onAction && { label, onClick: onAction }],
      }}
    >
      <BannerIcon />
      <BannerMessage />
      <BannerActions />
    </BannerRoot>
  );
}

/** A failure that was put aside or left behind: named in one line. */
function PastFailure({
  message,
  onRetry,
}: Pick<MessageHandlers, 'onRetry'> & { readonly message: Message }): ReactElement {
  const locale = useLocale();
  const { error, model } = message;
  const which = error && errorCase(error, { kept: messageText(message) !== '', model });
  const facts = error ? errorFacts(error, { model }) : {};
  return (
    <p className="nusantara-message-note">
      {told(locale.error[which ?? 'interrupted_kept'].title, facts)}
      {onRetry && (
        <button type="button" className="nusantara-button" onClick={onRetry}>
          {locale.action.retry}
        </button>
      )}
    </p>
  );
}
