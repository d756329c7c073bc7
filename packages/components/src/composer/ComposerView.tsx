'use client';
import { forwardRef, type Ref } from 'react';
import type { Part } from '../part/Part.ts';
import { ComposerAttach } from './ComposerAttach.tsx';
import { ComposerAttachments } from './ComposerAttachments.tsx';
import { ComposerCommands } from './ComposerCommands.tsx';
import { ComposerField } from './ComposerField.tsx';
import { ComposerHint } from './ComposerHint.tsx';
import { ComposerInput } from './ComposerInput.tsx';
import { ComposerRoot, type ComposerRootProps } from './ComposerRoot.tsx';
import { ComposerSend } from './ComposerSend.tsx';

export interface ComposerProps extends ComposerRootProps {
  /** The textarea, for moving focus to it. */
  readonly inputRef?: Ref<HTMLTextAreaElement> | undefined;
  readonly placeholder?: string | undefined;
}

/** Where the person writes: its root and, unless it has children of its own, all parts of it. */
export const ComposerView: Part<ComposerProps, HTMLFormElement> = forwardRef(function Composer(
  { inputRef, placeholder, children, ...rest }: ComposerProps,
  ref,
) {
  return (
    <ComposerRoot {...rest} ref={ref}>
      {children ?? (
        <>
          <ComposerCommands />
          <ComposerField>
            <ComposerAttachments />
            <ComposerAttach />
            <ComposerInput ref={inputRef} placeholder={placeholder} />
            <ComposerSend />
          </ComposerField>
          <ComposerHint />
        </>
      )}
    </ComposerRoot>
  );
});
