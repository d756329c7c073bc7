/**
 * A callback of the app's that throws is reported and stops nothing; it then returns `undefined`, like
 * one that is not given.
 */
export function contained<Args extends unknown[], Result>(
  callback: ((...args: Args) => Result) | undefined,
): (...args: Args) => Result | undefined {
  return (...args) => {
    try {
      return callback?.(...args);
    } catch (thrown) {
      // Node has no `reportError`.
      const report: (thrown: unknown) => void = globalThis.reportError ?? console.error;
      report(thrown);
      return undefined;
    }
  };
}
