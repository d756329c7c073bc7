'use client';
import type { ToolCallPart } from '@nusantara-ai/client';
import type { ReactElement } from 'react';
import type { Locale } from '../locale/Locale.ts';
import { useLocale } from '../locale/LocaleProvider.tsx';

/**
 * A tool the model asked for. Renders a `<details>` with the arguments, and the result once there is
 * one, as they came.
 *
 * `data-state`: the state of the call.
 */
export function ToolCall({ part }: { readonly part: ToolCallPart }): ReactElement {
  const { message: words } = useLocale();
  return (
    <details className="nusantara-tool" data-state={part.state}>
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
