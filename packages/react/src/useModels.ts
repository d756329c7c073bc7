'use client';

import type { Client, Model, ModelListQuery, NusantaraError } from '@nusantara-ai/client';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { type ClientSource, useClient } from './ClientContext.ts';
import { clientRetries, type PlainQuery, settledSignal } from './queryRules.ts';
import { useQueryCache } from './useQueryCache.ts';

export interface UseModelsOptions extends ClientSource {
  readonly query?: ModelListQuery | undefined;
  /** @default true */
  readonly enabled?: boolean | undefined;
  /**
   * Whether a failure is thrown while rendering, for the nearest error boundary.
   * @default false
   */
  readonly throwOnError?: boolean | undefined;
}

type ModelsKey = readonly ['nusantara', string, 'models', ModelListQuery];

/** The catalogue, cached for five minutes. */
export function useModels(options: UseModelsOptions = {}): UseQueryResult<Model[], NusantaraError> {
  const client = useClient(options);
  const { query, enabled = true, throwOnError = false } = options;
  return useQuery({ ...modelsQuery(client, query), enabled, throwOnError }, useQueryCache(client));
}

/** The catalogue as a TanStack query, for whatever takes one: `useSuspenseQuery`, `prefetchQuery`. */
export function modelsQuery(
  client: Client,
  query: ModelListQuery = {},
): PlainQuery<Model[], ModelsKey> {
  return {
    queryKey: ['nusantara', client.baseURL, 'models', query],
    queryFn: async (context) =>
      (await client.models.list(query, { signal: await settledSignal(context) })).data,
    staleTime: 5 * 60_000,
    ...clientRetries,
  };
}
