/** A listener that throws is reported and stops nothing: neither the others nor the answer. */
export function contained<Args extends unknown[]>(
  listener: (...args: Args) => void,
): (...args: Args) => void {
  return (...args) => {
    try {
      listener(...args);
    } catch (thrown) {
      if (typeof reportError === 'function') reportError(thrown);
      else queueMicrotask(() => Promise.reject(thrown));
    }
  };
}
