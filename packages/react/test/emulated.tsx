import { type Client, createClient } from '@nusantara-ai/client';
import { createEmulator, type EmulatorOptions } from '@nusantara-ai/emulator';
import { QueryClient } from '@tanstack/react-query';
import { type ReactElement, type ReactNode, StrictMode } from 'react';
import { NusantaraProvider } from '../src/index.ts';

/** A client on an emulator of its own, and the tree around what a test renders: strict, always. */
export function emulated(options: EmulatorOptions = {}) {
  const emulator = createEmulator(options);
  const client: Client = createClient({
    baseURL: 'https://emulator.test/v1',
    apiKey: 'nsk_test',
    dangerouslyAllowBrowser: true,
    fetch: emulator.fetch,
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
  return { emulator, client, queryClient, wrapper };
}
