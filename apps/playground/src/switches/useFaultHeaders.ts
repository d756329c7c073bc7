import { useMemo } from 'react';
import { useScenarios } from './useScenarios.ts';

/** The request headers that ask the emulator for a scenario: none for `none`. */
export function useFaultHeaders(fault: string): Readonly<Record<string, string>> {
  const directive = useScenarios().find(({ name }) => name === fault)?.directive;
  return useMemo(
    (): Record<string, string> => (directive ? { 'x-emulator-fault': directive } : {}),
    [directive],
  );
}
