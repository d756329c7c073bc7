/** `value` without the members that are undefined or null, or `undefined` when none is left. */
export function defined<T extends object>(value: {
  readonly [Key in keyof T]: T[Key] | undefined;
}): T | undefined {
  const entries = Object.entries(value).filter(([, member]) => member != null);
  return entries.length > 0 ? (Object.fromEntries(entries) as T) : undefined;
}
