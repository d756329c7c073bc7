'use client';

import {
  type Client,
  type Message,
  messageText,
  type NusantaraError,
  readResponse,
} from '@nusantara-ai/client';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import { type ClientSource, useClient } from './ClientContext.ts';
import { clientRetries, type PlainQuery, settledSignal } from './queryRules.ts';
import { useQueryCache } from './useQueryCache.ts';

export interface UseStoredResponseOptions extends ClientSource {
  /**
   * How long to wait before asking again how far a job in the background is, in milliseconds.
   * @default 2_000
   */
  readonly pollEveryMs?: number | undefined;
  /**
   * Whether a failure is thrown while rendering, for the nearest error boundary.
   * @default false
   */
  readonly throwOnError?: boolean | undefined;
}

/** A stored answer as a view sees it: the query, and what one wants of it. */
export type StoredResponseResult = UseQueryResult<Message, NusantaraError> & {
  readonly text: string;
  /** Has the server stop a job in the background. Rejects as the request fails. */
  cancel(): Promise<void>;
};

type StoredResponseKey = readonly ['nusantara', string, 'response', string];

/**
 * An answer that the server keeps, by its id (`message.responseId`). One that is still being written in
 * the background is asked for again until it is done.
 *
 * @param id Without one nothing is asked.
 */
export function useStoredResponse(
  id: string | undefined,
  options: UseStoredResponseOptions = {},
): StoredResponseResult {
  const client = useClient(options);
  const cache = useQueryCache(client);
  const { pollEveryMs, throwOnError = false } = options;
  const result = useQuery(
    {
      ...storedResponseQuery(client, id ?? '', pollEveryMs),
      enabled: id !== undefined,
      throwOnError,
    },
    cache,
  );
  const cancel = useCallback(async () => {
    if (id === undefined) return;
    const { queryKey } = storedResponseQuery(client, id);
    const before = cache.getQueryData<Message>(queryKey);
    await cache.cancelQueries({ queryKey, exact: true });
    cache.setQueryData(queryKey, readResponse(await client.responses.cancel(id), before));
  }, [cache, client, id]);
  return { ...result, text: result.data ? messageText(result.data) : '', cancel };
}

/** A stored answer as a TanStack query, for whatever takes one: `useSuspenseQuery`, `prefetchQuery`. */
export function storedResponseQuery(
  client: Client,
  id: string,
  pollEveryMs = 2_000,
): PlainQuery<Message, StoredResponseKey> {
  return {
    queryKey: ['nusantara', client.baseURL, 'response', id],
    queryFn: async (context) =>
      readResponse(await client.responses.retrieve(id, { signal: await settledSignal(context) })),
    // What is done stays as it is.
    staleTime: ({ state }) => (state.data && state.data.state !== 'streaming' ? Infinity : 0),
    refetchInterval: ({ state }) => state.data?.state === 'streaming' && pollEveryMs,
    ...clientRetries,
  };
}
