'use client';
import { useLayoutEffect, type RefObject } from 'react';

/** Keeps a textarea as tall as its text, where `field-sizing: content` does not do it by itself. */
export function useAutoGrow(ref: RefObject<HTMLTextAreaElement | null>): void {
  useLayoutEffect(() => {
    const textarea = ref.current;
    if (!textarea || globalThis.CSS?.supports?.('field-sizing', 'content')) return;
    textarea.style.blockSize = 'auto';
    textarea.style.blockSize = `${textarea.scrollHeight}px`;
  });
}
