import { forwardRef } from 'react';
import type { Part, PartProps } from '../part/Part.ts';
import { usePart } from '../part/usePart.ts';

export type ComposerFieldProps = PartProps<'div'>;

/** The frame around the text and its buttons, which shows the focus. Renders a `<div>`. */
export const ComposerField: Part<ComposerFieldProps, HTMLDivElement> = forwardRef(
  function ComposerField(props, ref) {
    return usePart('div', props, ref, { className: 'nusantara-composer-field' });
  },
);
