'use client';
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

const marginPx = 8;

interface Popup {
  readonly isOpen: boolean;
  readonly setOpen: (open: boolean) => void;
  readonly anchor: RefObject<HTMLButtonElement | null>;
  readonly popup: RefObject<HTMLDivElement | null>;
}

/**
 * A small panel beside the button that opens it, in the browser's top layer, where nothing clips it.
 * Escape, a press elsewhere and scrolling its button away close it; Escape gives the focus back.
 */
export function usePopup(): Popup {
  const [isOpen, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const popup = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = popup.current;
    if (!isOpen || !element || !anchor.current) return;
    // A browser without the top layer shows it where it stands.
    if ('showPopover' in element) {
      element.popover = 'manual';
      element.showPopover();
    }
    place(element, anchor.current.getBoundingClientRect());
    element.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
  }, [isOpen]);

  useEffect(() => {
    if (!isOpen) return undefined;
    const opened = anchor.current?.getBoundingClientRect();
    const handlePress = (event: Event): void => {
      // Inside a shadow root an event is retold as coming from its host.
      if (!event.composedPath().some((each) => each === popup.current || each === anchor.current))
        setOpen(false);
    };
    // Only what carries the button away: beside it an answer may grow, and its list follow.
    const handleScroll = (): void => {
      const now = anchor.current?.getBoundingClientRect();
      if (now?.top !== opened?.top || now?.left !== opened?.left) setOpen(false);
    };
    const handleKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
      anchor.current?.focus();
    };
    document.addEventListener('pointerdown', handlePress);
    // Scrolling within a shadow root is not heard outside it.
    const root = anchor.current?.getRootNode() ?? document;
    root.addEventListener('scroll', handleScroll, true);
    document.addEventListener('scroll', handleScroll, true);
    document.addEventListener('keydown', handleKeyDown, true);
    return () => {
      document.removeEventListener('pointerdown', handlePress);
      root.removeEventListener('scroll', handleScroll, true);
      document.removeEventListener('scroll', handleScroll, true);
      document.removeEventListener('keydown', handleKeyDown, true);
    };
  }, [isOpen]);

  return { isOpen, setOpen, anchor, popup };
}

/** Below the button or, without room there, above it; along the line of reading, and in the window. */
function place(element: HTMLElement, button: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = element;
  const { innerWidth, innerHeight } = globalThis;
  const start = getComputedStyle(element).direction === 'rtl' ? button.right - width : button.left;
  const below = button.bottom + 4;
  const top = below + height + marginPx > innerHeight ? button.top - height - 4 : below;
  const within = (value: number, most: number): number =>
    Math.max(marginPx, Math.min(value, most - marginPx));
  element.style.left = `${within(start, innerWidth - width)}px`;
  element.style.top = `${within(top, innerHeight - height)}px`;
}
