import type { LogEntry } from '@nusantara-ai/client';
import { type ReactElement, useMemo } from 'react';
import type { DevtoolsCopy } from './copy.ts';
import type { Formats } from './formats.ts';
import { groupTurns, type Turn } from './groupTurns.ts';
import { RequestRow } from './RequestRow.tsx';
import { styles } from './styles.ts';
import { useNow } from './useNow.ts';

interface RequestListProps {
  readonly entries: readonly LogEntry[];
  readonly words: DevtoolsCopy;
  readonly formats: Formats;
}

/** The turns, the latest first; within a turn its attempts in order, on one scale of time. */
export function RequestList({ entries, words, formats }: RequestListProps): ReactElement {
  const turns = useMemo(() => groupTurns(entries).toReversed(), [entries]);
  const now = useNow(entries.some(({ outcome }) => outcome === undefined));

  if (turns.length === 0) return <p style={styles.empty}>{words.empty}</p>;
  return (
    <ol style={styles.list} aria-label={words.title}>
      {turns.map((turn) => {
        const range = [turn[0].startedAt, endOf(turn, now)] as const;
        return (
          <li key={turn[0].id} style={styles.turn}>
            {turn.map((entry, at) => (
              <RequestRow
                key={entry.id}
                entry={entry}
                before={turn[at - 1]}
                range={range}
                now={now}
                words={words}
                formats={formats}
              />
            ))}
          </li>
        );
      })}
    </ol>
  );
}

function endOf(turn: Turn, now: number): number {
  return Math.max(...turn.map(({ endedAt, startedAt }) => endedAt ?? Math.max(now, startedAt)));
}
