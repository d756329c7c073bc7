'use client';

import { type ReactElement, type ReactNode, useMemo, useState } from 'react';
import type { Lines } from '../nodes.ts';
import { CodeLines } from './CodeLines.tsx';
import { CopyButton } from './CopyButton.tsx';
import { type MarkdownLabels, defaultLabels } from './labels.ts';
import { revealInvisible } from './revealInvisible.tsx';
import { useLatestValue } from './useLatestValue.ts';

export interface CodeBlockProps {
  /** The code as it is copied. */
  readonly code: string;
  /** Letters, digits and `+#.-` only; empty when unknown. */
  readonly language: string;
  /** @default English */
  readonly labels?: Pick<
    MarkdownLabels,
    'code' | 'wrapLines' | 'copyCode' | 'copied' | 'copyFailed'
  >;
  /** The code in parts, each of which stays as it is once it is full. */
  readonly lines?: Lines;
  /**
   * More of it may follow.
   * @default false
   */
  readonly isOpen?: boolean;
  /**
   * What is shown in place of `code`: the same text, highlighted.
   * @default the code
   */
  readonly children?: ReactNode;
  /**
   * What stands at the end of the bar.
   * @default a copy button
   */
  readonly actions?: ReactNode;
}

/**
 * A code block with a bar above it. Renders a `<figure class="nusantara-code">`.
 *
 * `data-language`: the language, when it is known.
 * `data-wrap`: long lines are wrapped.
 */
export function CodeBlock({
  code,
  language,
  labels = defaultLabels,
  lines,
  children = lines ? <CodeLines lines={lines} /> : revealInvisible(code),
  actions,
}: CodeBlockProps): ReactElement {
  const [isWrapped, setWrapped] = useState(false);
  const readCode = useLatestValue(code);
  // The code grows below its bar, which stays the same element.
  const bar = useMemo(
    () => (
      <figcaption className="nusantara-code-bar">
        <span className="nusantara-code-language">{language || labels.code}</span>
        <button
          type="button"
          className="nusantara-code-wrap"
          aria-pressed={isWrapped}
          onClick={() => setWrapped(!isWrapped)}
        >
          {labels.wrapLines}
        </button>
        {actions === undefined ? (
          <CopyButton
            text={readCode}
            label={labels.copyCode}
            labels={labels}
            className="nusantara-code-copy"
          />
        ) : (
          actions
        )}
      </figcaption>
    ),
    [language, labels, isWrapped, readCode, actions],
  );
  return (
    <figure
      className="nusantara-code"
      data-language={language || undefined}
      data-wrap={isWrapped ? '' : undefined}
    >
      {bar}
      {/* Long lines scroll, and what scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre dir="ltr" lang="zxx" translate="no" tabIndex={0}>
        <code className={language ? `language-${language}` : undefined}>{children}</code>
      </pre>
    </figure>
  );
}
