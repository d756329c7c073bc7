'use client';
import type { ToolCallPart } from '@nusantara-ai/client';
import type { ReactElement } from 'react';
import type { Locale } from '../locale/Locale.ts';
import { useLocale } from '../locale/useLocale.ts';
import { useMessagePart } from './MessageContext.ts';
import type { MessagePartProps } from './MessageParts.tsx';

/**
 * A tool the model asked for. Renders a `<details>` with the arguments, and the result once there is
 * one, as they came.
 *
 * `data-state`: the state of the call.
 */
export function ToolCall({ part }: MessagePartProps<'tool-call'>): ReactElement {
  const {
    handlers: { onApprove, onDeny },
  } = useMessagePart('Message.Content');
  const { message: words } = useLocale();
  const asks = part.state === 'approval' && onApprove !== undefined && onDeny !== undefined;
  return (
    // What a person is asked to allow is laid open.
    <details className="nusantara-tool" data-state={part.state} open={asks || undefined}>
      <summary>
        <span className="nusantara-tool-dot" aria-hidden="true" />
        <strong translate="no">{part.name}</strong>
        <span className="nusantara-tool-note">{noteOf(part, words.tool)}</span>
      </summary>
      <pre dir="ltr" translate="no">
        {part.arguments}
      </pre>
      {part.output !== undefined && (
        <pre dir="auto" translate="no">
          {part.output}
        </pre>
      )}
      {asks && (
        <div className="nusantara-banner-actions">
          <button
            type="button"
            className="nusantara-button"
            data-solid=""
            onClick={() => onApprove(part.id)}
          >
            {words.approve}
          </button>
          <button type="button" className="nusantara-button" onClick={() => onDeny(part.id)}>
            {words.deny}
          </button>
        </div>
      )}
    </details>
  );
}

function noteOf(part: ToolCallPart, words: Locale['message']['tool']): string {
  switch (part.state) {
    case 'streaming':
      return '';
    case 'ready':
    case 'done':
      return part.arguments;
    default:
      return words[part.state];
  }
}
