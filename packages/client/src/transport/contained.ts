/** A callback of the app's that throws is reported and stops nothing; it then returns `undefined`. */
export function contained<Args extends unknown[], Result>(
  callback: (...args: Args) => Result,
): (...args: Args) => Result | undefined {
  return (...args) => {
    try {
      return callback(...args);
    } catch (thrown) {
      if (typeof reportError === 'function') reportError(thrown);
      else console.error(thrown);
      return undefined;
    }
  };
}
