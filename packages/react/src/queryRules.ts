import type { NusantaraError } from '@nusantara-ai/client';
import type { QueryFunction, QueryKey, UseQueryOptions } from '@tanstack/react-query';

/** A query for whatever takes one: `useQuery`, `useSuspenseQuery`, `useQueries`, `prefetchQuery`. */
export type PlainQuery<Data, Key extends QueryKey> = Omit<
  UseQueryOptions<Data, NusantaraError, Data, Key>,
  'queryFn' | 'queryKey'
> & { readonly queryKey: Key; readonly queryFn: QueryFunction<Data, Key> };

/** The client retries by what is known of each error: what it gave up is not tried again. */
export const clientRetries = { retry: false } as const;

/**
 * The signal of a query, asked for once the mount under way has settled. Asking for it makes the query
 * end with its last view. StrictMode mounts, unmounts and mounts in one task: asked for after this, that
 * is one request instead of a cancelled one and another.
 */
export async function settledSignal(context: {
  readonly signal: AbortSignal;
}): Promise<AbortSignal> {
  await Promise.resolve();
  return context.signal;
}
