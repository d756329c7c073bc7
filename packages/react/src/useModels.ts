'use client';

import type { Client, Model, ModelListQuery, NusantaraError } from '@nusantara-ai/client';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { type ClientSource, useClient } from './ClientContext.ts';
import { settled } from './settled.ts';

export interface UseModelsOptions extends ClientSource {
  readonly query?: ModelListQuery | undefined;
  /** @default true */
  readonly enabled?: boolean | undefined;
}

/** The catalogue, cached for five minutes. Retries are the client's. */
export function useModels(options: UseModelsOptions = {}): UseQueryResult<Model[], NusantaraError> {
  const client = useClient(options);
  const { query, enabled = true } = options;
  return useQuery<Model[], NusantaraError>({
    queryKey: modelsKey(client, query),
    queryFn: async (context) => {
      await settled();
      return (await client.models.list(query, { signal: context.signal })).data;
    },
    staleTime: 5 * 60_000,
    enabled,
    // One retry layer: what the client retried is not retried again.
    retry: false,
  });
}

function modelsKey(client: Client, query: ModelListQuery | undefined): readonly unknown[] {
  return ['nusantara', client.baseURL, 'models', query ?? {}];
}
