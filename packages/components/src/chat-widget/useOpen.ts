'use client';
import { useState, useSyncExternalStore } from 'react';

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
  const [own, setOwn] = useState<boolean>();
  const stored = useSyncExternalStore(
    neverChanges,
    () => read(storageKey),
    // A server knows nothing of it, and its markup comes first.
    () => undefined,
  );

  return {
    open: open ?? own ?? stored ?? defaultOpen,
    asked: (open ?? own) !== undefined,
    setOpen: (next) => {
      setOwn(next);
      write(storageKey, next);
      onOpenChange?.(next);
    },
  };
}

function neverChanges(): () => void {
  return () => undefined;
}

// A storage that is switched off or full is no reason not to open.
function read(key: string | undefined): boolean | undefined {
  if (key === undefined) return undefined;
  try {
    const stored = localStorage.getItem(key);
    return stored === null ? undefined : stored === 'open';
  } catch {
    return undefined;
  }
}

function write(key: string | undefined, open: boolean): void {
  if (key === undefined) return;
  try {
    localStorage.setItem(key, open ? 'open' : 'closed');
  } catch {
    // It is open all the same.
  }
}
