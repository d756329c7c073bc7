/**
 * `next`, with every part that equals its counterpart in `previous` replaced by that very object, so
 * that identity tells what changed. Both are plain data without cycles.
 */
export function shareStructure<T>(previous: unknown, next: T): T {
  if (Object.is(previous, next)) return next;
  if (!isObject(previous) || !isObject(next)) return next;
  if (Array.isArray(previous) !== Array.isArray(next)) return next;

  const keys = Object.keys(next);
  let same = Object.keys(previous).length === keys.length;
  const shared: Record<string, unknown> | unknown[] = Array.isArray(next) ? [] : {};
  for (const key of keys) {
    const before = (previous as Record<string, unknown>)[key];
    const value = shareStructure(before, (next as Record<string, unknown>)[key]);
    (shared as Record<string, unknown>)[key] = value;
    same &&= Object.is(before, value);
  }
  return (same ? previous : shared) as T;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
