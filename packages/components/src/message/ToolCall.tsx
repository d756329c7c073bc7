'use client';
import type { ToolCallPart } from '@nusantara-ai/client';
import type { ReactElement } from 'react';
import { useLocale } from '../locale/LocaleProvider.tsx';

/**
 * A tool the model asked for. Renders a `<details>` with the arguments as they came.
 *
 * `data-state`: "streaming" | "ready" | "invalid".
 */
export function ToolCall({ part }: { readonly part: ToolCallPart }): ReactElement {
  const { message: words } = useLocale();
  return (
    <details className="nusantara-tool" data-state={part.state}>
      <summary>
        <span className="nusantara-tool-dot" aria-hidden="true" />
        <strong translate="no">{part.name}</strong>
        <span className="nusantara-tool-note">
          {part.state === 'invalid' ? words.invalidCall : part.state === 'ready' && part.arguments}
        </span>
      </summary>
      <pre dir="ltr" translate="no">
        {part.arguments}
      </pre>
    </details>
  );
}
