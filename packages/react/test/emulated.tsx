import { type Client, createClient } from '@nusantara-ai/client';
import { createEmulator, type EmulatorOptions } from '@nusantara-ai/emulator';
import { QueryClient } from '@tanstack/react-query';
import { type ReactElement, type ReactNode, StrictMode } from 'react';
import { NusantaraProvider } from '../src/index.ts';

/** The smallest model of the emulator. */
export const model = 'nusantara-base';

/** A client on an emulator of its own, and the tree around what a test renders: strict, always. */
export function emulated(options: EmulatorOptions = {}) {
  const emulator = createEmulator(options);
  const requests: { readonly body: Record<string, unknown>; readonly headers: Headers }[] = [];
  const client: Client = createClient({
    baseURL: 'https://emulator.test/v1',
    apiKey: 'nsk_test',
    dangerouslyAllowBrowser: true,
    fetch(input, init) {
      const body = JSON.parse((init?.body as string | undefined) ?? '{}') as Record<
        string,
        unknown
      >;
      requests.push({ body, headers: new Headers(init?.headers) });
      return emulator.fetch(input, init);
    },
  });
  const queryClient = new QueryClient();

  function wrapper({ children }: { children: ReactNode }): ReactElement {
    return (
      <StrictMode>
        <NusantaraProvider client={client} queryClient={queryClient}>
          {children}
        </NusantaraProvider>
      </StrictMode>
    );
  }
  return { emulator, client, queryClient, wrapper, requests };
}
