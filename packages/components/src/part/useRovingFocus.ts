'use client';
import {
  useLayoutEffect,
  useRef,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';

const controls = 'button:not(:disabled), a[href], [role="menuitem"]';

interface RovingFocus<Element> {
  readonly ref: RefObject<Element | null>;
  readonly onFocus: (event: FocusEvent<Element>) => void;
  readonly onKeyDown: (event: KeyboardEvent<Element>) => void;
}

/**
 * One stop of the Tab key for a group of controls, and the arrow keys, Home and End between them.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/practices/keyboard-interface/#kbd_roving_tabindex
 */
export function useRovingFocus<Element extends HTMLElement>(): RovingFocus<Element> {
  const ref = useRef<Element>(null);

  // After every render: the controls may be others now, or the one in turn may be off.
  useLayoutEffect(() => {
    const items = itemsOf(ref.current);
    const current = items.find((item) => item.tabIndex === 0) ?? items[0];
    for (const item of items) item.tabIndex = item === current ? 0 : -1;
  });

  return {
    ref,
    onFocus: ({ currentTarget, target }) => {
      const items = itemsOf(currentTarget);
      if (!items.includes(target)) return;
      for (const item of items) item.tabIndex = item === target ? 0 : -1;
    },
    onKeyDown: (event) => {
      const items = itemsOf(event.currentTarget);
      const at = items.indexOf(event.target as HTMLElement);
      const to = at === -1 ? undefined : destination(event, at, items.length);
      if (to === undefined) return;
      event.preventDefault();
      items.at(to % items.length)?.focus();
    },
  };
}

function itemsOf(group: HTMLElement | null): HTMLElement[] {
  if (!group) return [];
  // What a control has opened within the group is a group of its own.
  return [...group.querySelectorAll<HTMLElement>(controls)].filter((item) => {
    const popup = item.closest('.nusantara-popup');
    return !popup || popup.contains(group);
  });
}

function destination(event: KeyboardEvent, at: number, count: number): number | undefined {
  switch (event.key) {
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'ArrowRight':
    case 'ArrowLeft': {
      const isForward = (event.key === 'ArrowRight') === isLeftToRight(event.currentTarget);
      return at + (isForward ? 1 : -1);
    }
    default:
      return undefined;
  }
}

function isLeftToRight(element: EventTarget): boolean {
  return getComputedStyle(element as Element).direction !== 'rtl';
}
