'use client';
import { useEffect, useState } from 'react';

const shownForMs = 2500;

/** `refused`: no permission, an insecure page, or a browser without a clipboard. */
export type CopyState = 'idle' | 'copied' | 'refused';

/** Copies text, and knows for a moment how that went. Resolves to whether it was copied. */
export function useCopy(): { state: CopyState; copy: (text: string) => Promise<boolean> } {
  const [state, setState] = useState<CopyState>('idle');

  useEffect(() => {
    // A refusal asks for something to be done by hand: it stays.
    if (state !== 'copied') return undefined;
    const timer = setTimeout(setState, shownForMs, 'idle');
    return () => clearTimeout(timer);
  }, [state]);

  const copy = async (text: string): Promise<boolean> => {
    let next: CopyState = 'copied';
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      next = 'refused';
    }
    setState(next);
    return next === 'copied';
  };

  return { state, copy };
}
