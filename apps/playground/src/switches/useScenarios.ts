import type { Scenario } from '@nusantara-ai/emulator';
import { useQuery } from '@tanstack/react-query';

const none: readonly Scenario[] = [];

/** The emulator's scenarios; empty while another server answers. */
export function useScenarios(): readonly Scenario[] {
  const { data = none } = useQuery<readonly Scenario[]>({
    queryKey: ['playground', 'scenarios'],
    queryFn: async ({ signal }) => (await fetch('/api/emulator/scenarios', { signal })).json(),
    staleTime: Infinity,
  });
  return data;
}
