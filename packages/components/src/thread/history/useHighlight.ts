'use client';
import { useEffect, type RefObject } from 'react';
import { findRanges } from './findRanges.ts';

/** As the style sheet calls them. */
const every = 'nusantara-found';
const current = 'nusantara-found-current';

/**
 * Marks what was found in the messages that are in the page, and the message that is shown of them
 * stronger. Nothing of the page is changed for it.
 *
 * @see https://drafts.csswg.org/css-highlight-api-1/
 */
export function useHighlight(
  viewport: RefObject<Element | null>,
  query: string,
  shown: string | undefined,
): void {
  useEffect(() => {
    const element = viewport.current;
    if (!element || typeof Highlight === 'undefined') return undefined;
    const mark = (): void => {
      const rows = [...element.querySelectorAll<HTMLElement>('[data-message]')];
      const others = rows.filter((row) => row.dataset['message'] !== shown);
      CSS.highlights.set(every, highlight(others, query));
      CSS.highlights.set(
        current,
        highlight(
          rows.filter((row) => !others.includes(row)),
          query,
        ),
      );
    };
    mark();
    // Only meanwhile: every element has a style of its own for what is found in it.
    element.toggleAttribute('data-searching', true);
    const observer = new MutationObserver(mark);
    observer.observe(element, { childList: true, characterData: true, subtree: true });
    return () => {
      observer.disconnect();
      element.toggleAttribute('data-searching', false);
      CSS.highlights.delete(every);
      CSS.highlights.delete(current);
    };
  }, [viewport, query, shown]);
}

/** In what messages say, not in their buttons. */
function highlight(rows: readonly Element[], query: string): Highlight {
  const bubbles = rows.flatMap((row) => row.querySelector('.nusantara-bubble-text') ?? []);
  return new Highlight(...bubbles.flatMap((bubble) => findRanges(bubble, query)));
}
