import { forwardRef } from 'react';
import type { Icon } from '../icons/icons.tsx';
import type { Part, PartProps } from '../part/Part.ts';
import { usePart } from '../part/usePart.ts';
import { iconButtonProps } from './iconButtonProps.tsx';

export interface IconButtonProps extends PartProps<'button'> {
  /** What it does, in words: its name, and its tip. */
  readonly label: string;
  readonly icon: Icon;
}

/** A button that shows a sign and is called by its word. Renders a `<button>`. */
export const IconButton: Part<IconButtonProps, HTMLButtonElement> = forwardRef(function IconButton(
  { label, icon, ...rest },
  ref,
) {
  return usePart('button', rest, ref, iconButtonProps(label, icon));
});
