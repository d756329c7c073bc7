import { useCallback, useInsertionEffect, useRef } from 'react';

/** Reads the `value` of the last rendering; always the same function. */
export function useLatestValue<T>(value: T): () => T {
  const latest = useRef(value);
  useInsertionEffect(() => {
    latest.current = value;
  });
  return useCallback(() => latest.current, []);
}

/** A function that stays the same, and calls the `callback` of the last rendering. */
export function useLatest<A extends readonly unknown[], R>(
  callback: ((...args: A) => R) | undefined,
): (...args: A) => R | undefined {
  const read = useLatestValue(callback);
  return useCallback((...args: A) => read()?.(...args), [read]);
}
