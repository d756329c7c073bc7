import { numberAt, type Schema } from './Schema.ts';

const tries = 1000;

/** A number within the bounds of a schema. `wish` says which, given the lowest and the highest. */
export function sampleNumber(
  schema: Schema,
  isInteger: boolean,
  wish: (low: number, high: number) => number,
): number {
  const step = stepOf(schema, isInteger);
  const above = numberAt(schema, 'exclusiveMinimum', -Infinity);
  const below = numberAt(schema, 'exclusiveMaximum', Infinity);
  const low = Math.max(numberAt(schema, 'minimum', -Infinity), above);
  const high = Math.min(numberAt(schema, 'maximum', Infinity), below);
  const fits = (value: number): boolean =>
    value >= low && value <= high && value > above && value < below;

  const wished = Math.min(Math.max(wish(low, high), low), high);
  if (step === undefined) return fits(wished) ? wished : between(low, high);

  // A multiple of a fraction need not divide back exactly, as 0.07 by 0.01; its neighbours may.
  const middle = Math.round(wished / step);
  for (let distance = 0; distance < tries; distance++) {
    for (const count of [middle + distance, middle - distance]) {
      const value = Number((count * step).toPrecision(15));
      if (fits(value) && Number.isInteger(value / step)) return value === 0 ? 0 : value;
    }
  }
  return wished;
}

/** What the number must be a multiple of. */
function stepOf(schema: Schema, isInteger: boolean): number | undefined {
  const multiple = numberAt(schema, 'multipleOf', 0);
  if (multiple <= 0) return isInteger ? 1 : undefined;
  if (!isInteger) return multiple;
  for (let count = 1; count < tries; count++) {
    if (Number.isInteger(multiple * count)) return multiple * count;
  }
  return multiple;
}

/** A number inside bounds that do not belong to it themselves. */
function between(low: number, high: number): number {
  if (high === Infinity) return low + 1;
  return low === -Infinity ? high - 1 : (low + high) / 2;
}
