import type { LogEntry } from '../createRequestLog.ts';

/** A request as one line: time, request id, what was asked, how it ended. */
export function formatEntry(entry: LogEntry): string {
  const { time, requestId, method, path, status, outcome, durationMs, model, stream } = entry;
  return [
    time.slice(11, 19),
    requestId,
    method.padEnd(4),
    path,
    status ?? '---',
    outcome,
    `${durationMs ?? 0}ms`,
    model,
    stream ? 'stream' : null,
  ]
    .filter((part) => part !== null)
    .join('  ');
}
