'use client';

import { type Client, createClient } from '@nusantara-ai/client';
import { type Context, createContext, useContext, useState } from 'react';

export const ClientContext: Context<Client | undefined> = createContext<Client | undefined>(
  undefined,
);

/** Where a hook gets its client from: given, made for `baseURL`, or of the provider above. */
export interface ClientSource {
  readonly client?: Client | undefined;
  /** Makes a client for this address, when none is given. */
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
  const [made, setMade] = useState<Client | undefined>();
  if (client) return client;
  if (baseURL === undefined) return provided;
  const wanted = baseURL.replace(/\/+$/, '');
  if (made?.baseURL === wanted) return made;
  const next = createClient({ baseURL });
  setMade(next);
  return next;
}
