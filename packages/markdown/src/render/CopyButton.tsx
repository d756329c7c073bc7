'use client';

import { type ReactElement, useEffect, useState } from 'react';
import type { MarkdownLabels } from './labels.ts';

const FEEDBACK_MS = 2000;

export interface CopyButtonProps {
  /** What is copied; made when it is asked for. */
  readonly text: string | (() => string);
  /** What the button is called. */
  readonly label: string;
  readonly labels: Pick<MarkdownLabels, 'copied' | 'copyFailed'>;
  readonly className: string;
}

/**
 * A button that copies. Its name stays what it is; how it went is said once, beside it.
 *
 * `data-state`: "idle" | "copied" | "failed".
 */
export function CopyButton({ text, label, labels, className }: CopyButtonProps): ReactElement {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');

  useEffect(() => {
    if (state === 'idle') return undefined;
    const timer = setTimeout(() => setState('idle'), FEEDBACK_MS);
    return () => clearTimeout(timer);
  }, [state]);

  async function handleClick(): Promise<void> {
    try {
      await navigator.clipboard.writeText(typeof text === 'string' ? text : text());
      setState('copied');
    } catch {
      setState('failed');
    }
  }

  return (
    <>
      <output className="nusantara-copy-result">
        {state === 'copied' && labels.copied}
        {state === 'failed' && labels.copyFailed}
      </output>
      <button
        type="button"
        className={className}
        data-state={state}
        onClick={() => void handleClick()}
      >
        {label}
      </button>
    </>
  );
}
