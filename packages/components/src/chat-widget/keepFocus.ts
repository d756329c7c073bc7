import type { KeyboardEvent } from 'react';

const focusable =
  'a[href], button:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]';

/** Sends Tab from the last control to the first and back, where what lies behind is covered. */
export function keepFocus(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Tab') return;
  const inside = [...event.currentTarget.querySelectorAll<HTMLElement>(focusable)].filter(
    (element) => element.checkVisibility?.() ?? true,
  );
  const edge = event.shiftKey ? inside[0] : inside.at(-1);
  const successor = event.shiftKey ? inside.at(-1) : inside[0];
  if (event.target !== edge) return;
  event.preventDefault();
  successor?.focus();
}
