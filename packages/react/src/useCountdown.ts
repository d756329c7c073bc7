'use client';

import { useSyncExternalStore } from 'react';

/**
 * Whole seconds until a moment, counting down to 0; `undefined` without one, as while offline, and until a
 * server's page is hydrated.
 *
 * @example
 * const wait = useWait();
 * const seconds = useCountdown(wait?.until);
 *
 * @param until Unix time in milliseconds.
 */
export function useCountdown(until: number | undefined): number | undefined {
  return useSyncExternalStore(
    until === undefined ? never : tick,
    () => secondsTo(until),
    () => undefined,
  );
}

function secondsTo(until: number | undefined): number | undefined {
  return until === undefined ? undefined : Math.max(0, Math.ceil((until - Date.now()) / 1000));
}

/** Often enough that no second is seen late. */
function tick(listener: () => void): () => void {
  const timer = setInterval(listener, 250);
  return () => clearInterval(timer);
}

function never(): () => void {
  return () => {};
}
