'use client';
import {
  forwardRef,
  type ComponentPropsWithoutRef,
  type FocusEvent,
  type KeyboardEvent,
} from 'react';
import type { Part } from './Part.ts';
import { useMergedRef } from './useMergedRef.ts';
import { useRovingFocus } from './useRovingFocus.ts';

interface PopupPanelProps extends ComponentPropsWithoutRef<'div'> {
  /** Its name. */
  readonly label: string;
}

/** What a button has opened: buttons and facts, one stop of the Tab key. Renders a `<div>`. */
export const PopupPanel: Part<PopupPanelProps, HTMLDivElement> = forwardRef(function PopupPanel(
  { label, children, ...rest },
  ref,
) {
  const { ref: own, onFocus, onKeyDown } = useRovingFocus<HTMLDivElement>();
  /** Its keys are not those of the group in which it stands. */
  const handleKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    event.stopPropagation();
    onKeyDown(event);
  };
  const handleFocus = (event: FocusEvent<HTMLDivElement>): void => {
    event.stopPropagation();
    onFocus(event);
  };

  return (
    // Keys that move between its buttons.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      {...rest}
      ref={useMergedRef(own, ref)}
      className="nusantara-popup"
      // A fieldset is for a form's controls.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="group"
      aria-label={label}
      onFocus={handleFocus}
      onKeyDown={handleKeyDown}
    >
      {children}
    </div>
  );
});
