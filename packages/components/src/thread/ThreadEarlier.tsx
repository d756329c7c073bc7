'use client';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useLocale } from '../locale/useLocale.ts';
import { useThreadPart } from './ThreadContext.ts';

interface ThreadEarlierProps {
  /** The first message there is: when it is another one, older ones have come. */
  readonly first: string | undefined;
  readonly onReachStart: () => unknown;
}

/** How far from the start older messages are asked for, in CSS pixels. */
const marginPx = 600;

/** The start of a conversation of which there is more: asks for it when it comes near. Renders a `<div>`. */
export function ThreadEarlier({ first, onReachStart }: ThreadEarlierProps): ReactElement {
  const { viewport } = useThreadPart('Thread.Messages');
  const { thread: words } = useLocale();
  const element = useRef<HTMLDivElement>(null);
  const ask = useRef(onReachStart);
  /** The first message there was when older ones were asked for last. */
  const asked = useRef<{ readonly before: string | undefined }>(undefined);
  const [isLoading, setLoading] = useState(false);

  useEffect(() => {
    ask.current = onReachStart;
  });

  useEffect(() => {
    if (!element.current || isLoading || typeof IntersectionObserver === 'undefined')
      return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.at(-1)?.isIntersecting) asked.current = undefined;
        else if (!asked.current || asked.current.before !== first) {
          asked.current = { before: first };
          setLoading(true);
          // A failure is the app's to tell. Coming back to the start asks again.
          const settled = (): void => setLoading(false);
          void Promise.resolve(ask.current()).then(settled, settled);
        }
      },
      { root: viewport.current, rootMargin: `${marginPx}px 0px 0px` },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [viewport, first, isLoading]);

  return (
    <div ref={element} className="nusantara-earlier">
      <output>{isLoading && words.loadingEarlier}</output>
    </div>
  );
}
