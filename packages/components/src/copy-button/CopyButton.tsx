'use client';
import { forwardRef } from 'react';
import { iconButtonProps } from '../icon-button/iconButtonProps.tsx';
import { CheckIcon, CopyIcon } from '../icons/icons.tsx';
import type { Part, PartProps } from '../part/Part.ts';
import { usePart } from '../part/usePart.ts';
import { useCopy } from './useCopy.ts';

export interface CopyButtonProps extends PartProps<'button'> {
  /** What is copied; made when it is asked for. */
  readonly text: string | (() => string);
  /** What it copies. */
  readonly label: string;
  /** Said when it has. */
  readonly copied: string;
  /** Said when the browser does not let it. */
  readonly refused: string;
}

/**
 * A sign that copies a text. How that went is shown for a moment, and said. Renders a `<button>`.
 *
 * `data-state`: "idle" | "copied" | "refused".
 */
export const CopyButton: Part<CopyButtonProps, HTMLButtonElement> = forwardRef(function CopyButton(
  { text, label, copied, refused, ...rest },
  ref,
) {
  const { state, copy } = useCopy();
  const button = usePart('button', rest, ref, {
    ...iconButtonProps(label, state === 'copied' ? CheckIcon : CopyIcon),
    'data-state': state,
    onClick: () => void copy(typeof text === 'string' ? text : text()),
  });
  return (
    <>
      {button}
      <output className="nusantara-visually-hidden">
        {state === 'copied' && copied}
        {state === 'refused' && refused}
      </output>
    </>
  );
});
