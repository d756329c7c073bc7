'use client';
import { forwardRef } from 'react';
import { useLocale } from '../locale/useLocale.ts';
import type { Part, PartProps } from '../part/Part.ts';
import { usePart } from '../part/usePart.ts';
import { useComposerPart } from './ComposerContext.ts';

export type ComposerHintProps = PartProps<'div'>;

/**
 * How to send, in small print; instead of it, and announced, why something was not sent or not
 * attached. Renders a `<div>`.
 */
export const ComposerHint: Part<ComposerHintProps, HTMLDivElement> = forwardRef(
  function ComposerHint({ children, ...rest }, ref) {
    const { isRefused, attachments, hintId } = useComposerPart('Composer.Hint');
    const { composer: words, attachment } = useLocale();
    const said = [
      ...(isRefused ? [words.busy] : []),
      ...attachments.problems.map((problem) => attachment.problem(problem)),
    ];
    return usePart('div', rest, ref, {
      className: 'nusantara-composer-hint',
      id: hintId,
      children: (
        <>
          <output>{said.join(' ')}</output>
          {said.length === 0 && (children ?? words.hint)}
        </>
      ),
    });
  },
);
