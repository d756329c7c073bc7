'use client';
import { useEffect, type RefObject } from 'react';

/**
 * Tells an element's styles how much of the screen the on-screen keyboard leaves, which covers the page
 * without resizing it: `--nusantara-screen-block-size`, `--nusantara-screen-inset` and how much it
 * takes, `--nusantara-keyboard`.
 */
export function useScreenFit(ref: RefObject<HTMLElement | null>, active: boolean): void {
  useEffect(() => {
    const viewport = globalThis.visualViewport;
    const style = ref.current?.style;
    if (!active || !viewport || !style) return undefined;

    const fit = (): void => {
      const { height, offsetTop, scale } = viewport;
      // Who zooms in wants to see it larger, not cut to what is in view.
      if (scale > 1) return;
      const hidden = document.documentElement.clientHeight - height - offsetTop;
      style.setProperty('--nusantara-screen-block-size', `${height}px`);
      style.setProperty('--nusantara-screen-inset', `${offsetTop}px`);
      style.setProperty('--nusantara-keyboard', `${Math.max(0, hidden)}px`);
    };
    fit();
    viewport.addEventListener('resize', fit);
    viewport.addEventListener('scroll', fit);
    return () => {
      viewport.removeEventListener('resize', fit);
      viewport.removeEventListener('scroll', fit);
    };
  }, [ref, active]);
}
