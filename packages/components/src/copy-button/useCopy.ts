'use client';
import { useEffect, useRef, useState } from 'react';

const shownForMs = 2500;

/** `refused`: no permission, an insecure page, or a browser without a clipboard. */
export type CopyState = 'idle' | 'copied' | 'refused';

/** Copies text, and knows for a moment how that went. Resolves to whether it was copied. */
export function useCopy(): { state: CopyState; copy: (text: string) => Promise<boolean> } {
  const [state, setState] = useState<CopyState>('idle');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const copy = async (text: string): Promise<boolean> => {
    const copied = await write(text);
    clearTimeout(timer.current);
    setState(copied ? 'copied' : 'refused');
    // A refusal asks for something to be done by hand: it stays.
    if (copied) timer.current = setTimeout(setState, shownForMs, 'idle');
    return copied;
  };

  return { state, copy };
}

async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
