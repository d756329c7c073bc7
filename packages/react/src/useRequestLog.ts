'use client';

import { type LogEntry, type RequestLog, requestLog } from '@nusantara-ai/client';
import { useSyncExternalStore } from 'react';
import { type ClientSource, useClient } from './ClientContext.ts';
import { onServer } from './onServer.ts';

/**
 * The last requests of a client, oldest first: when each began, was answered and ended, its status,
 * request id and outcome. The client is watched from the first render on. Renders whenever one begins, is answered or ends, not while it streams.
 *
 * On a server, and while its page is hydrated, the list is empty: the requests there are not ours.
 *
 * @throws {Error} when there is no client.
 */
export function useRequestLog(source: ClientSource = {}): readonly LogEntry[] {
  const client = useClient(source);
  const log = onServer ? noLog : requestLog(client);
  return useSyncExternalStore(log.subscribe, log.getState, noLog.getState);
}

const none: readonly LogEntry[] = [];
const noLog: RequestLog = { getState: () => none, subscribe: () => () => undefined };
