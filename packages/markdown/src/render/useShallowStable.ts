import { useState } from 'react';

/** The first of equal objects or arrays, so that one written inline keeps its identity. */
export function useShallowStable<T extends object>(value: T): T {
  const [stable, setStable] = useState(value);
  if (stable === value || isShallowEqual(stable, value)) return stable;
  setStable(value);
  return value;
}

function isShallowEqual(a: object, b: object): boolean {
  const [entriesA, entriesB] = [Object.entries(a), Object.entries(b)];
  if (entriesA.length !== entriesB.length) return false;
  return entriesA.every(([key, value]) => Object.is(value, (b as Record<string, unknown>)[key]));
}
