/** What an app makes once, as it starts: made for each `fetch` when that is first seen, and kept with it. */
export function madeOnce<Made>(
  make: (fetch: typeof globalThis.fetch) => Made,
): (fetch: typeof globalThis.fetch) => Made {
  const made = new WeakMap<typeof globalThis.fetch, Made>();
  return (fetch) => {
    const kept = made.get(fetch) ?? make(fetch);
    made.set(fetch, kept);
    return kept;
  };
}
