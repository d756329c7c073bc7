import type { RelayLogEntry } from '@nusantara-ai/relay';

/** A request as one line: when it ended, what was asked, how that went, and the id to quote. */
export function formatRequest(entry: RelayLogEntry): string {
  const { method, path, status, outcome, startedAt, durationMs, requestId } = entry;
  const time = new Date(startedAt + durationMs).toTimeString().slice(0, 8);
  const seconds = `${(durationMs / 1000).toFixed(1)} s`;
  return [time, method.padEnd(4), path, status, outcome, seconds, requestId].join('  ');
}
