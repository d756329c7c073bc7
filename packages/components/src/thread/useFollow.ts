'use client';
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** How near the end still counts as being there, in CSS pixels. */
const nearPx = 24;

interface Follow {
  readonly viewport: RefObject<HTMLDivElement | null>;
  readonly content: RefObject<HTMLDivElement | null>;
  readonly atBottom: boolean;
  readonly toBottom: () => void;
}

/**
 * Keeps a scrolling element at its end while its content grows, for as long as the reader is there.
 *
 * Scrolling up lets go at once; coming back to the end takes hold again.
 *
 * @param turn what marks a new turn: when it changes, the view goes to the end wherever it was.
 */
export function useFollow(turn: string | undefined): Follow {
  const viewport = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  const [atBottom, setAtBottom] = useState(true);

  const toBottom = useCallback(() => {
    following.current = true;
    const element = viewport.current;
    if (element) element.scrollTop = element.scrollHeight;
  }, []);

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
      setAtBottom(following.current);
    };
    element.addEventListener('scroll', handleScroll, { passive: true });
    return () => element.removeEventListener('scroll', handleScroll);
  }, []);

  useEffect(() => {
    if (!viewport.current || !content.current || typeof ResizeObserver === 'undefined')
      return undefined;
    const observer = new ResizeObserver(() => {
      const element = viewport.current;
      if (element && following.current) element.scrollTop = element.scrollHeight;
    });
    observer.observe(content.current);
    observer.observe(viewport.current);
    return () => observer.disconnect();
  }, []);

  return { viewport, content, atBottom, toBottom };
}
