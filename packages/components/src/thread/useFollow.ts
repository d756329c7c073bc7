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
  const [atBottom, setAtBottom] = useState(true);

  const release = useCallback(() => {
    following.current = false;
    anchor.current = undefined;
    setAtBottom(false);
  }, []);

  const settle = useCallback(() => {
    const element = viewport.current;
    if (!element) return;
    if (following.current) element.scrollTop = element.scrollHeight;
    else if (anchor.current?.element.isConnected) {
      const moved = offsetIn(element, anchor.current.element) - anchor.current.offset;
      // Browsers round where they scroll to.
      if (Math.abs(moved) >= 1) element.scrollTop += moved;
    }
  }, []);

  const toBottom = useCallback(() => {
    following.current = true;
    settle();
  }, [settle]);

  useLayoutEffect(() => {
    if (turn !== undefined) toBottom();
  }, [toBottom, turn]);

  useEffect(() => {
    const element = viewport.current;
    if (!element) return undefined;
    let lastTop = element.scrollTop;

    const handleScroll = (): void => {
      const top = element.scrollTop;
      const rest = element.scrollHeight - top - element.clientHeight;
      // Content that shrinks moves the view up as well, but leaves it at the end.
      if (top < lastTop && rest > 1) following.current = false;
      else if (rest <= nearPx) following.current = true;
      lastTop = top;
      anchor.current = following.current ? undefined : anchorIn(element, content.current);
      setAtBottom(following.current);
    };
    element.addEventListener('scroll', handleScroll, { passive: true });
    return () => element.removeEventListener('scroll', handleScroll);
  }, []);

  useEffect(() => {
    if (!viewport.current || !content.current || typeof ResizeObserver === 'undefined')
      return undefined;
    const observer = new ResizeObserver(settle);
    observer.observe(content.current);
    observer.observe(viewport.current);
    return () => observer.disconnect();
  }, [settle]);

  return { viewport, content, atBottom, toBottom, release, settle };
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
    return element.matches('.nusantara-history') ? undefined : { element, offset: top - start };
  }
  return undefined;
}

/** What comes and goes at the start. */
const unanchored = '.nusantara-earlier';

function offsetIn(viewport: Element, element: Element): number {
  return element.getBoundingClientRect().top - viewport.getBoundingClientRect().top;
}
