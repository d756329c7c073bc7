import { useCallback, useSyncExternalStore } from 'react';

/**
 * What `get` gives for `key`, and again once `load` has loaded it. A server, and the first rendering of
 * what it sent, have `undefined`.
 *
 * @param get - Gives the same as long as nothing was loaded.
 * @param load - Called by every component that has the key; never rejects.
 */
export function useLoaded<T>(
  key: string,
  get: (key: string) => T | undefined,
  load: (key: string) => Promise<unknown>,
): T | undefined {
  const subscribe = useCallback(
    (notify: () => void) => {
      let isCurrent = true;
      if (get(key) === undefined) void load(key).then(() => isCurrent && notify());
      return () => {
        isCurrent = false;
      };
    },
    [key, get, load],
  );
  return useSyncExternalStore(
    subscribe,
    () => get(key),
    () => undefined,
  );
}
