'use client';

import { type Client, type ClientOptions, createClient } from '@nusantara-ai/client';
import { QueryClient, QueryClientContext, QueryClientProvider } from '@tanstack/react-query';
import { type ReactElement, type ReactNode, useContext, useState } from 'react';
import { ClientContext } from './ClientContext.ts';

export interface NusantaraProviderProps extends Pick<
  ClientOptions,
  'baseURL' | 'fetch' | 'headers'
> {
  /** A client of your own; else one is made from the other props, once. */
  readonly client?: Client;
  /** @default the app's own, when there is a `QueryClientProvider` above; else a new one */
  readonly queryClient?: QueryClient;
  readonly children?: ReactNode;
}

/**
 * Gives the hooks below it one client and one query cache.
 *
 * Optional: every hook takes a `client` or a `baseURL` of its own as well.
 */
export function NusantaraProvider(props: NusantaraProviderProps): ReactElement {
  const { children, client, queryClient } = props;
  const [made] = useState(() => client ?? createClient(clientOptions(props)));
  const above = useContext(QueryClientContext);
  const [fallback] = useState(() => queryClient ?? above ?? new QueryClient());
  const cache = queryClient ?? (above ? undefined : fallback);

  const provided = (
    <ClientContext.Provider value={client ?? made}>{children}</ClientContext.Provider>
  );
  return cache ? <QueryClientProvider client={cache}>{provided}</QueryClientProvider> : provided;
}

function clientOptions({ baseURL, fetch, headers }: NusantaraProviderProps): ClientOptions {
  return { ...(baseURL && { baseURL }), ...(fetch && { fetch }), ...(headers && { headers }) };
}
