'use client';
import { messageText, type Message } from '@nusantara-ai/client';
import type { ReactElement, ReactNode } from 'react';
import { MoreIcon, RedoIcon } from '../icons/icons.tsx';
import { CopyButton } from '../copy-button/CopyButton.tsx';
import { IconButton } from '../icon-button/IconButton.tsx';
import { useLocale } from '../locale/LocaleProvider.tsx';
import { RequestId } from '../request-id/RequestId.tsx';

interface MessageMetaProps {
  readonly message: Message;
  /** Only `children`: a banner says the rest. */
  readonly concise: boolean;
  readonly onRegenerate?: (() => void) | undefined;
  /** What stands first. */
  readonly children?: ReactNode;
}

/** What can be done with a finished answer, and what it took: time, tokens and the ids of its requests. */
export function MessageMeta({
  message,
  concise,
  onRegenerate,
  children,
}: MessageMetaProps): ReactElement | null {
  const { message: words } = useLocale();
  const text = messageText(message);
  if (concise) return children ? <div className="nusantara-message-meta">{children}</div> : null;

  return (
    <div className="nusantara-message-meta">
      {children}
      {text !== '' && (
        <CopyButton
          text={text}
          label={words.copy}
          copied={words.copied}
          refused={words.copyRefused}
        />
      )}
      {onRegenerate && (
        <IconButton label={words.regenerate} icon={RedoIcon} onClick={onRegenerate} />
      )}
      <Took message={message} />
      {message.requestIds.length > 0 && (
        <details className="nusantara-message-details">
          <summary
            className="nusantara-icon-button"
            aria-label={words.details}
            title={words.details}
          >
            <MoreIcon />
          </summary>
          {message.requestIds.map((requestId) => (
            <RequestId key={requestId} value={requestId} />
          ))}
        </details>
      )}
    </div>
  );
}

function Took({ message: { timing, usage } }: { readonly message: Message }): ReactElement | null {
  const { message: words } = useLocale();
  const facts = [
    timing?.endedAt === undefined ? undefined : words.duration(timing.endedAt - timing.startedAt),
    usage && words.tokens(usage.outputTokens),
  ].filter((fact) => fact !== undefined);
  return facts.length === 0 ? null : (
    <span className="nusantara-message-took" dir="auto">
      {facts.join(' · ')}
    </span>
  );
}
