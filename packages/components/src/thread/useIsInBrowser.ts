'use client';
import { useSyncExternalStore } from 'react';

const never = (): (() => void) => () => undefined;

/** Whether this is past what a server renders, and what takes that over. */
export function useIsInBrowser(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
