'use client';
import type { ReactElement } from 'react';
import { ThreadRow, type ThreadRowProps } from './ThreadRow.tsx';

export interface HistoryProps {
  readonly ids: readonly string[];
  /** As many of them are history, from the first. */
  readonly count: number;
  readonly rowAt: (index: number) => ThreadRowProps;
}

/** The rows before the tail, all of them in the page. */
export function HistoryPlain({ ids, count, rowAt }: HistoryProps): ReactElement {
  return (
    <>
      {ids.slice(0, count).map((id, index) => (
        <ThreadRow key={id} {...rowAt(index)} />
      ))}
    </>
  );
}
