import type { LogEntry } from '@nusantara-ai/client';

/** The attempts at one thing, first to last. */
export type Turn = readonly [LogEntry, ...LogEntry[]];

/**
 * Puts the attempts of each turn together, in the order in which the turns began. An attempt belongs to
 * the latest turn that asked the same and whose last attempt, the one before it, is over.
 */
export function groupTurns(entries: readonly LogEntry[]): readonly Turn[] {
  const turns: [LogEntry, ...LogEntry[]][] = [];
  for (const entry of entries) {
    const turn = turns.findLast((attempts) => follows(attempts.at(-1)!, entry));
    if (turn) turn.push(entry);
    else turns.push([entry]);
  }
  return turns;
}

function follows(last: LogEntry, next: LogEntry): boolean {
  return (
    last.outcome !== undefined &&
    last.attempt === next.attempt - 1 &&
    last.method === next.method &&
    last.path === next.path
  );
}
