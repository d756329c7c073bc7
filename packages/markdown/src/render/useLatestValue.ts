import { useCallback, useInsertionEffect, useRef } from 'react';

/** Reads the `value` of the last rendering; always the same function. */
export function useLatestValue<T>(value: T): () => T {
  const latest = useRef(value);
  useInsertionEffect(() => {
    latest.current = value;
  });
  return useCallback(() => latest.current, []);
}
