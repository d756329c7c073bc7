import { createBoundedMap } from '../createBoundedMap.ts';
import type { Fault } from './Fault.ts';

const rememberedRequests = 1000;

/** Counts how often the same request has come, and leaves out the faults that have had their `times`. */
export function createAttempts(): (faults: readonly Fault[], requestKey: string) => Fault[] {
  const attempts = createBoundedMap<number>(rememberedRequests);

  return (faults, requestKey) => {
    if (!faults.some((fault) => fault.times !== undefined)) return [...faults];
    const before = attempts.get(requestKey) ?? 0;
    attempts.set(requestKey, before + 1);
    return faults.filter(({ times }) => times === undefined || before < times);
  };
}
