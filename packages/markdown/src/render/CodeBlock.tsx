'use client';

import { type ReactElement, type ReactNode, useEffect, useState } from 'react';
import type { Lines } from '../nodes.ts';
import { CodeLines } from './CodeLines.tsx';
import { type MarkdownLabels, defaultLabels } from './labels.ts';

const FEEDBACK_MS = 2000;

export interface CodeBlockProps {
  /** The code as it is copied. */
  readonly code: string;
  /** Letters, digits and `+#.-` only; empty when unknown. */
  readonly language: string;
  /** @default English */
  readonly labels?: Pick<MarkdownLabels, 'code' | 'copyCode' | 'copied' | 'copyFailed'>;
  /** The code in parts, each of which stays as it is once it is full. */
  readonly lines?: Lines;
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
 */
export function CodeBlock({
  code,
  language,
  labels = defaultLabels,
  lines,
  children = lines ? <CodeLines lines={lines} /> : code,
  actions,
}: CodeBlockProps): ReactElement {
  const name = language || labels.code;
  return (
    <figure className="nusantara-code" data-language={language || undefined}>
      <figcaption className="nusantara-code-bar">
        <span className="nusantara-code-language">{name}</span>
        {actions === undefined ? <CopyButton text={code} labels={labels} /> : actions}
      </figcaption>
      {/* Long lines scroll, and what scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre dir="ltr" tabIndex={0}>
        <code className={language ? `language-${language}` : undefined}>{children}</code>
      </pre>
    </figure>
  );
}

/** `data-state`: "idle" | "copied" | "failed". */
function CopyButton({
  text,
  labels,
}: {
  readonly text: string;
  readonly labels: Pick<MarkdownLabels, 'copyCode' | 'copied' | 'copyFailed'>;
}): ReactElement {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');

  useEffect(() => {
    if (state === 'idle') return undefined;
    const timer = setTimeout(() => setState('idle'), FEEDBACK_MS);
    return () => clearTimeout(timer);
  }, [state]);

  async function handleClick(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('failed');
    }
  }

  const label = { idle: labels.copyCode, copied: labels.copied, failed: labels.copyFailed }[state];
  return (
    <button
      type="button"
      className="nusantara-code-copy"
      data-state={state}
      onClick={() => void handleClick()}
    >
      <span aria-live="polite">{label}</span>
    </button>
  );
}
