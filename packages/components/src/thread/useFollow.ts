'use client';
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** How near the end still counts as being there, in CSS pixels. */
const nearPx = 24;

interface Follow {
  readonly viewport: RefObject<HTMLDivElement | null>;
  readonly content: RefObject<HTMLDivElement | null>;
  readonly atBottom: boolean;
  readonly toBottom: () => void;
  /** Lets go of the end, since the view is about to be led elsewhere. */
  readonly release: () => void;
  /** Puts the view where it belongs after the content has changed its size. */
  readonly settle: () => void;
}

/** What the reader looks at: an element, and how far below the top of the view it begins. */
interface Anchor {
  readonly element: Element;
  readonly offset: number;
}

/**
 * Keeps a scrolling element at its end while its content grows, for as long as the reader is there, and
 * what the reader looks at in its place otherwise, whatever grows or is put in above.
 *
 * Scrolling up lets go at once; coming back to the end takes hold again.
 *
 * @param turn what marks a new turn: when it changes, the view goes to the end wherever it was.
 */
export function useFollow(turn: string | undefined): Follow {
  const viewport = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  const anchor = useRef<Anchor>(undefined);
  /** Where it was scrolled to when last looked at, in CSS pixels. */
  const lastTop = useRef(0);
  const [atBottom, setAtBottom] = useState(true);

  const release = useCallback(() => {
    following.current = false;
    anchor.current = undefined;
    setAtBottom(false);
  }, []);

  const settle = useCallback(() => {
    const element = viewport.current;
    if (!element) return;
    // The reader, or the focus, has moved up, and the event that tells of it is yet to come.
    if (following.current && hasMovedUp(element, lastTop.current)) release();
    if (following.current) element.scrollTop = element.scrollHeight;
    else if (anchor.current?.element.isConnected) {
      const moved = offsetIn(element, anchor.current.element) - anchor.current.offset;
      // Browsers round where they scroll to.
      if (Math.abs(moved) >= 1) element.scrollTop += moved;
    }
    lastTop.current = element.scrollTop;
  }, [release]);

  const toBottom = useCallback(() => {
    following.current = true;
    lastTop.current = 0;
    settle();
  }, [settle]);

  useLayoutEffect(() => {
    if (turn !== undefined) toBottom();
  }, [toBottom, turn]);

  useEffect(() => {
    const element = viewport.current;
    if (!element) return undefined;

    const handleScroll = (): void => {
      if (hasMovedUp(element, lastTop.current)) following.current = false;
      else if (toEnd(element) <= nearPx) following.current = true;
      lastTop.current = element.scrollTop;
      anchor.current = following.current ? undefined : anchorIn(element, content.current);
      setAtBottom(following.current);
    };
    element.addEventListener('scroll', handleScroll, { passive: true });
    return () => element.removeEventListener('scroll', handleScroll);
  }, []);

  useEffect(() => {
    const rows = content.current;
    if (!viewport.current || !rows || typeof ResizeObserver === 'undefined') return undefined;
    const sizes = new ResizeObserver(settle);
    // Not the content as a whole: what the history measures would change it within the same round of
    // observations, which browsers report as an error.
    const observeRows = (): void => {
      for (const row of rows.children) if (!row.matches(historyRows)) sizes.observe(row);
    };
    const children = new MutationObserver((changes) => {
      for (const { removedNodes } of changes) {
        for (const row of removedNodes) if (row instanceof Element) sizes.unobserve(row);
      }
      observeRows();
      settle();
    });
    sizes.observe(viewport.current);
    observeRows();
    children.observe(rows, { childList: true });
    return () => {
      sizes.disconnect();
      children.disconnect();
    };
  }, [settle]);

  return { viewport, content, atBottom, toBottom, release, settle };
}

function toEnd({ scrollHeight, scrollTop, clientHeight }: Element): number {
  return scrollHeight - scrollTop - clientHeight;
}

/** Content that shrinks moves the view up as well, but leaves it at the end. */
function hasMovedUp(element: Element, before: number): boolean {
  return element.scrollTop < before && toEnd(element) > 1;
}

/**
 * The first row that reaches into the view. `undefined` where that is the history, which keeps its own
 * rows in their place.
 */
function anchorIn(viewport: Element, content: Element | null): Anchor | undefined {
  for (const element of content?.children ?? []) {
    const { top, bottom } = element.getBoundingClientRect();
    const start = viewport.getBoundingClientRect().top;
    if (bottom <= start || element.matches(unanchored)) continue;
    return element.matches(historyRows) ? undefined : { element, offset: top - start };
  }
  return undefined;
}

/** What goes elsewhere when older messages come. */
const unanchored = '.nusantara-earlier, .nusantara-day';

const historyRows = '.nusantara-history';

function offsetIn(viewport: Element, element: Element): number {
  return element.getBoundingClientRect().top - viewport.getBoundingClientRect().top;
}
