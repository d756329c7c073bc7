/** A map by label, over another that it leaves alone. */
export interface Layer<V> {
  readonly get: (key: string) => V | undefined;
  readonly set: (key: string, value: V) => void;
  /** Number of keys in both. */
  readonly size: () => number;
  /** Keys in both, in the order they were first set. */
  readonly keys: () => readonly string[];
}

/** A layer over `base`, or over nothing. */
export function layer<V>(base?: Layer<V>): Layer<V> {
  const own = new Map<string, V>();
  let added = 0;
  return {
    get: (key) => own.get(key) ?? base?.get(key),
    set: (key, value) => {
      if (!own.has(key) && base?.get(key) === undefined) added++;
      own.set(key, value);
    },
    size: () => added + (base?.size() ?? 0),
    keys: () => [...new Set([...(base?.keys() ?? []), ...own.keys()])],
  };
}
