'use client';

import type { Client } from '@nusantara-ai/client';
import { QueryClient, QueryClientContext } from '@tanstack/react-query';
import { useContext } from 'react';
import { onServer } from './onServer.ts';

const caches = new WeakMap<Client, QueryClient>();

/** The query cache of the app, when there is a `QueryClientProvider` above; else one that goes with the client. */
export function useQueryCache(client: Client): QueryClient {
  const provided = useContext(QueryClientContext);
  if (provided) return provided;
  const cache = caches.get(client) ?? new QueryClient();
  if (!onServer) caches.set(client, cache);
  return cache;
}
