/**
 * Resolves once the mount under way has settled. Asking for a query's signal makes the query end with
 * its last view. StrictMode mounts, unmounts and mounts in one task: asked for after this, that is one
 * request instead of a cancelled one and another.
 */
export function settled(): Promise<void> {
  return Promise.resolve();
}
