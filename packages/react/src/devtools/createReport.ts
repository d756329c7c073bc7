import type { LogEntry } from '@nusantara-ai/client';

export interface ReportSource {
  readonly baseURL: string;
  readonly entries: readonly LogEntry[];
  /** The browser, as it calls itself. */
  readonly userAgent: string;
  /** Unix time in milliseconds. */
  readonly now: number;
}

/**
 * What support needs, as JSON to paste: which requests there were, when, how they ended, their ids. No
 * content, header or key is in the log; of the address what may hold a secret is left out.
 */
export function createReport({ baseURL, entries, userAgent, now }: ReportSource): string {
  const report = {
    report: 'nusantara-requests',
    at: new Date(now).toISOString(),
    baseURL: withoutSecrets(baseURL),
    userAgent,
    requests: entries.map(({ startedAt, ...entry }) => ({
      ...entry,
      startedAt: new Date(startedAt).toISOString(),
      ...offsets(entry, startedAt),
    })),
  };
  return JSON.stringify(report, null, 2);
}

const times = ['headAt', 'firstByteAt', 'firstTokenAt', 'lastByteAt', 'endedAt'] as const;

/** Its times in milliseconds since it began, under the same names. */
function offsets(entry: Omit<LogEntry, 'startedAt'>, startedAt: number): Record<string, unknown> {
  return Object.fromEntries(
    times.map((time) => {
      const at = entry[time];
      return [time, at === undefined ? undefined : `+${at - startedAt} ms`];
    }),
  );
}

/** An address without user, password, query and fragment; it may be relative. */
function withoutSecrets(address: string): string {
  return address.replace(/[?#].*/, '').replace(/^(\w+:\/\/)[^/]*@/, '$1');
}
