'use client';
import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * Marks the element that a growing text ends in with `data-caret`, so that the stylesheet has one element
 * to look at: rules that find the end by themselves are tried on all blocks, each time one comes.
 *
 * @param ref what holds the text.
 */
export function useCaret(ref: RefObject<Element | null>, isGrowing: boolean): void {
  const marked = useRef<Element>(undefined);
  // After every render: with each of them the text may end elsewhere.
  useLayoutEffect(() => {
    const end = isGrowing ? endOf(ref.current?.lastElementChild) : undefined;
    if (end === marked.current) return;
    marked.current?.removeAttribute('data-caret');
    end?.setAttribute('data-caret', '');
    marked.current = end;
  });
}

/** Where text is written on; `undefined` for what is no text, such as a table. */
function endOf(element: Element | null | undefined): Element | undefined {
  if (!element?.matches(holders)) return element?.matches(lines) ? element : undefined;
  const isBare = element.matches('li') && !element.lastElementChild?.matches(blocks);
  return isBare ? element : endOf(element.lastElementChild);
}

const lines = 'p, h1, h2, h3, h4, h5, h6';
const blocks = 'p, ul, ol, blockquote, figure';
/** `<details>` are thoughts. */
const holders = '.nusantara-markdown, .nusantara-alert, blockquote, ul, ol, li, details';
