import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import type { Icon } from '../icons/icons.tsx';
import { classes, type Part } from '../part.ts';

export interface IconButtonProps extends Omit<ComponentPropsWithoutRef<'button'>, 'children'> {
  /** What it does, in words: its name, and its tip. */
  readonly label: string;
  readonly icon: Icon;
}

/** A button that shows a sign and is called by its word. Renders a `<button>`. */
export const IconButton: Part<IconButtonProps, HTMLButtonElement> = forwardRef(function IconButton(
  { label, icon: Icon, className, ...rest },
  ref,
) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...rest}
      ref={ref}
      className={classes('nusantara-icon-button', className)}
    >
      <Icon />
    </button>
  );
});
