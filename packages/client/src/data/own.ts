/** An object with string keys whose own properties alone may be read. */
export type Data = Readonly<Record<string, unknown>>;

export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The own property `key` of `value`, whatever `value` is: prototypes never answer for the wire. */
export function own(value: unknown, key: string): unknown {
  const found = isData(value) ? value[key] : undefined;
  // What is absent anyway needs no second look: this is asked several times an event.
  return found == null || Object.hasOwn(value as Data, key) ? found : undefined;
}

export function ownString(value: unknown, key: string): string | undefined {
  const found = own(value, key);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

/** A finite number that is not negative. */
export function ownCount(value: unknown, key: string): number | undefined {
  const found = own(value, key) as number;
  return Number.isFinite(found) && found >= 0 ? found : undefined;
}

/** The own array `key` of `value`, else an empty one. */
export function ownList(value: unknown, key: string): readonly unknown[] {
  const found = own(value, key);
  return Array.isArray(found) ? found : [];
}
