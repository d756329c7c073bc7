'use client';
import { useEffect, useState } from 'react';

interface OpenOptions {
  /** Where the app decides. */
  readonly open: boolean | undefined;
  readonly defaultOpen: boolean;
  readonly onOpenChange: ((open: boolean) => void) | undefined;
  /** Where the browser keeps it; `undefined` keeps nothing. */
  readonly storageKey: string | undefined;
}

interface Open {
  readonly open: boolean;
  /** A person has opened it: the focus goes there. It does not where it was open already. */
  readonly asked: boolean;
  readonly setOpen: (open: boolean) => void;
}

/** Whether the panel is open: as the app says, else as the person left it, here or on another page. */
export function useOpen({ open, defaultOpen, onOpenChange, storageKey }: OpenOptions): Open {
  const [own, setOwn] = useState({ open: defaultOpen, asked: false });

  // After the first render, so that a server's markup is the browser's.
  useEffect(() => {
    const stored = storageKey === undefined ? null : read(storageKey);
    if (stored !== null) setOwn({ open: stored === 'open', asked: false });
  }, [storageKey]);

  return {
    open: open ?? own.open,
    asked: open !== undefined || own.asked,
    setOpen: (next) => {
      setOwn({ open: next, asked: true });
      if (storageKey !== undefined) write(storageKey, next ? 'open' : 'closed');
      onOpenChange?.(next);
    },
  };
}

// A storage that is switched off or full is no reason not to open.
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, state: string): void {
  try {
    localStorage.setItem(key, state);
  } catch {
    // It is open all the same.
  }
}
