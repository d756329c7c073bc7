'use client';

import { type Client, createClient } from '@nusantara-ai/client';
import { type Context, createContext, useContext } from 'react';

export const ClientContext: Context<Client | undefined> = createContext<Client | undefined>(
  undefined,
);

/** Where a hook gets its client from: given, made for `baseURL`, or of the provider above. */
export interface ClientSource {
  readonly client?: Client | undefined;
  /** Takes the client of this address, which all hooks that name it share, when none is given. */
  readonly baseURL?: string | undefined;
}

/**
 * The client of the nearest `NusantaraProvider`.
 *
 * @throws {Error} when there is none.
 */
export function useClient(source: ClientSource = {}): Client {
  const client = useOptionalClient(source);
  if (!client) {
    throw new Error(
      'No client: wrap this part of the tree in <NusantaraProvider baseURL="…">, or pass `client` or `baseURL`.',
    );
  }
  return client;
}

/** The same, or `undefined`. */
export function useOptionalClient({ client, baseURL }: ClientSource): Client | undefined {
  const provided = useContext(ClientContext);
  return client ?? (baseURL === undefined ? provided : clientAt(baseURL));
}

const clients = new Map<string, Client>();

function clientAt(baseURL: string): Client {
  const client = clients.get(baseURL) ?? createClient({ baseURL });
  clients.set(baseURL, client);
  return client;
}
