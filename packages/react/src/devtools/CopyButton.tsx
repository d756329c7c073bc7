import { type CSSProperties, type ReactElement, useState } from 'react';
import type { DevtoolsCopy } from './copy.ts';

interface CopyButtonProps {
  readonly words: DevtoolsCopy;
  readonly label: string;
  /** Writes what is copied, when it is. */
  readonly text: () => string;
  readonly style: CSSProperties;
}

/** Copies a text and says how that went. */
export function CopyButton({ words, label, text, style }: CopyButtonProps): ReactElement {
  const [said, setSaid] = useState('');

  async function handleClick(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text());
      setSaid(words.copied);
    } catch {
      setSaid(words.notCopied);
    }
  }

  return (
    <>
      <button type="button" style={style} onClick={() => void handleClick()}>
        {label}
      </button>
      <output>{said}</output>
    </>
  );
}
