'use client';

import type { LogEntry } from '@nusantara-ai/client';
import { useSyncExternalStore } from 'react';
import { type ClientSource, useClient } from './ClientContext.ts';

/**
 * The last requests of a client, oldest first: when each began, was answered and ended, its status,
 * request id and outcome. Renders whenever one begins, is answered or ends, not while it streams.
 *
 * On a server, and while its page is hydrated, the list is empty: the requests there are not ours.
 *
 * @throws {Error} when there is no client.
 */
export function useRequestLog(source: ClientSource = {}): readonly LogEntry[] {
  const { log } = useClient(source);
  return useSyncExternalStore(log.subscribe, log.getState, noEntries);
}

const none: readonly LogEntry[] = [];

function noEntries(): readonly LogEntry[] {
  return none;
}
