import { useCallback, useInsertionEffect, useRef } from 'react';

/** A function that stays the same, and calls the `callback` of the last rendering. */
export function useLatest<A extends readonly unknown[], R>(
  callback: ((...args: A) => R) | undefined,
): (...args: A) => R | undefined {
  const latest = useRef(callback);
  useInsertionEffect(() => {
    latest.current = callback;
  });
  return useCallback((...args: A) => latest.current?.(...args), []);
}
