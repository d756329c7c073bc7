/**
 * Those of `all` that a comma-separated flag names, or all without one.
 *
 * @throws {RangeError} when it names something else.
 */
export function chosen<Name extends string>(
  flag: string | undefined,
  all: readonly Name[],
): Name[] {
  if (!flag) return [...all];
  const names = flag.split(',');
  const unknown = names.find((name) => !(all as readonly string[]).includes(name));
  if (unknown !== undefined) throw new RangeError(`${unknown} is none of ${all.join(', ')}`);
  return all.filter((name) => names.includes(name));
}
