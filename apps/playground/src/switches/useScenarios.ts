import { useQuery } from '@tanstack/react-query';

/** What the emulator can let go wrong. */
export interface Scenario {
  readonly name: string;
  readonly title: string;
  readonly directive: string;
}

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
