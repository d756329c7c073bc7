'use client';
import { useSyncExternalStore } from 'react';

/** Where the widget fills the screen. The same bound is in the stylesheet. */
const query = '(max-width: 479.98px), (max-height: 479.98px) and (pointer: coarse)';

/** Whether the screen is as small as a phone's, upright or on its side. `false` on a server. */
export function useCompact(): boolean {
  return useSyncExternalStore(subscribe, isCompact, () => false);
}

function subscribe(listener: () => void): () => void {
  const media = globalThis.matchMedia?.(query);
  media?.addEventListener('change', listener);
  return () => media?.removeEventListener('change', listener);
}

function isCompact(): boolean {
  return globalThis.matchMedia?.(query).matches ?? false;
}
