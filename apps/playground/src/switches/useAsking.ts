import type { Endpoint } from '@nusantara-ai/client';
import { endpoints, type Settings } from './settings.ts';
import { useFaultHeaders } from './useFaultHeaders.ts';

/** What the switches say of how a chat asks. */
export function useAsking({ model, endpoint, fault }: Settings): {
  readonly model: string;
  readonly endpoint: Endpoint;
  readonly headers: Readonly<Record<string, string>>;
} {
  return { model, endpoint: endpoints[endpoint], headers: useFaultHeaders(fault) };
}
