import { type CSSProperties, type ReactElement, useState } from 'react';
import type { DevtoolsCopy } from './copy.ts';
import { styles } from './styles.ts';

interface CopyButtonProps {
  readonly words: DevtoolsCopy;
  readonly label: string;
  /** What it copies, where its label does not say. */
  readonly name?: string;
  /** Writes what is copied, when it is. */
  readonly text: () => string;
  readonly style: CSSProperties;
}

/** Copies a text and says how that went. */
export function CopyButton({ words, label, name, text, style }: CopyButtonProps): ReactElement {
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
    <span>
      <button type="button" style={style} aria-label={name} onClick={() => void handleClick()}>
        {label}
      </button>
      <output style={said ? styles.said : undefined}>{said}</output>
    </span>
  );
}
