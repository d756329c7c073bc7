'use client';
import { useEffect, type RefObject } from 'react';

/** Keeps a full-screen element clear of the on-screen keyboard, which covers the page without resizing it. */
export function useScreenFit(ref: RefObject<HTMLElement | null>, active: boolean): void {
  useEffect(() => {
    const viewport = globalThis.visualViewport;
    const element = ref.current;
    if (!active || !viewport || !element) return undefined;

    const fit = (): void => {
      element.style.setProperty('--nusantara-screen-block-size', `${viewport.height}px`);
      element.style.setProperty('--nusantara-screen-inset', `${viewport.offsetTop}px`);
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
