'use client';
import type { ReactElement } from 'react';
import { IconButton } from '../icon-button/IconButton.tsx';
import { CheckIcon, CopyIcon } from '../icons/icons.tsx';
import { useCopy } from './useCopy.ts';

interface CopyButtonProps {
  readonly text: string;
  /** What it copies. */
  readonly label: string;
  /** Said when it has. */
  readonly copied: string;
  /** Said when the browser does not let it. */
  readonly refused: string;
}

/** A sign that copies a text. How that went is shown for a moment, and said. */
export function CopyButton({ text, label, copied, refused }: CopyButtonProps): ReactElement {
  const { state, copy } = useCopy();
  return (
    <>
      <output className="nusantara-visually-hidden">
        {state === 'copied' && copied}
        {state === 'refused' && refused}
      </output>
      <IconButton
        label={label}
        icon={state === 'copied' ? CheckIcon : CopyIcon}
        onClick={() => void copy(text)}
      />
    </>
  );
}
