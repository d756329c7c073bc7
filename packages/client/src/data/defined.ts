/** `value` without its undefined members, or `undefined` when none is left. */
export function defined<T extends object>(value: {
  readonly [Key in keyof T]: T[Key] | undefined;
}): T | undefined {
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  return entries.length > 0 ? (Object.fromEntries(entries) as T) : undefined;
}
