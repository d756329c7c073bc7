'use client';
import { forwardRef, useRef, type ChangeEvent } from 'react';
import { defaultLimits } from '../attachments/limits.ts';
import { iconButtonProps } from '../icon-button/iconButtonProps.tsx';
import { ClipIcon } from '../icons/icons.tsx';
import { useLocale } from '../locale/useLocale.ts';
import type { Part, PartProps } from '../part/Part.ts';
import { usePart } from '../part/usePart.ts';
import { useComposerPart } from './ComposerContext.ts';

export type ComposerAttachProps = PartProps<'button'>;

/** Picks pictures and files. Renders a `<button>`, where something may be attached. */
export const ComposerAttach: Part<ComposerAttachProps, HTMLButtonElement> = forwardRef(
  function ComposerAttach(props, ref) {
    const { limits, attachments, input } = useComposerPart('Composer.Attach');
    const { attachment: words } = useLocale();
    const picker = useRef<HTMLInputElement>(null);
    const button = usePart('button', props, ref, {
      ...iconButtonProps(words.add, ClipIcon),
      onClick: () => picker.current?.click(),
    });
    if (!limits) return null;

    const handlePick = ({ target }: ChangeEvent<HTMLInputElement>): void => {
      if (target.files) attachments.add(target.files);
      // The same file may be picked again after it was taken away.
      target.value = '';
      input.current?.focus();
    };
    return (
      <>
        {button}
        <input
          ref={picker}
          type="file"
          hidden
          multiple
          aria-label={words.add}
          accept={(limits.accept ?? defaultLimits.accept).join(',')}
          onChange={handlePick}
        />
      </>
    );
  },
);
