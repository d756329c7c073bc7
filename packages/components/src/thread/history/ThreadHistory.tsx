'use client';
import { useEffect, useMemo, useRef, useState, type FocusEvent, type ReactElement } from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import type { HistoryProps } from '../HistoryPlain.tsx';
import { useThreadPart } from '../ThreadContext.ts';
import { ThreadRow } from '../ThreadRow.tsx';
import { ThreadSearch } from './ThreadSearch.tsx';
import { useSearchKey } from './useSearchKey.ts';

/** How far outside of the view rows are in the page, in CSS pixels. */
const bufferPx = 400;

/** The rows before the tail: those in view are in the page, and a search that finds all of them. */
export function ThreadHistory({ ids, count, rowAt }: HistoryProps): ReactElement {
  const { viewport, editingId, release, settle } = useThreadPart('Thread.Messages');
  const virtualizer = useRef<VirtualizerHandle>(null);
  const rows = useMemo(() => ids.slice(0, count), [ids, count]);
  const isPrepended = useIsPrepended(rows);
  const [focused, setFocused] = useState<string>();
  const { isSearching, endSearch } = useSearchKey(viewport);
  const kept = useMemo(() => keptRows(rows, focused, editingId), [rows, focused, editingId]);

  // The rows stand where they are only now: until then there was room for them, as high as a guess.
  useEffect(settle, [settle]);

  function reveal(index: number): void {
    release();
    if (index < count) virtualizer.current?.scrollToIndex(index, { align: 'center' });
    else rowOf(viewport.current, ids[index])?.scrollIntoView({ block: 'center' });
  }

  return (
    <div className="nusantara-history" onFocus={(event) => setFocused(rowIdOf(event))}>
      <Virtualizer
        ref={virtualizer}
        scrollRef={viewport}
        data={rows}
        shift={isPrepended}
        keepMounted={kept}
        bufferSize={bufferPx}
        onResize={settle}
      >
        {(id, index) => (
          <div key={id} className="nusantara-row" data-row={id}>
            <ThreadRow {...rowAt(index)} />
          </div>
        )}
      </Virtualizer>
      {isSearching && <ThreadSearch {...{ ids, reveal }} onClose={endSearch} />}
    </div>
  );
}

/** Whether the rows of this render are those of the one before, behind others. */
function useIsPrepended(rows: readonly string[]): boolean {
  const [seen, setSeen] = useState({ rows, isPrepended: false });
  if (seen.rows === rows) return seen.isPrepended;
  const isPrepended =
    rows.length > seen.rows.length &&
    rows[0] !== seen.rows[0] &&
    rows[rows.length - seen.rows.length] === seen.rows[0];
  setSeen({ rows, isPrepended });
  return isPrepended;
}

/**
 * What stays in the page wherever the view is: what has the focus and its neighbours, which the Tab key
 * goes to, the last row, which it comes to from the tail, and what is being written.
 */
function keptRows(
  rows: readonly string[],
  focused: string | undefined,
  editing: string | undefined,
): number[] {
  const at = focused === undefined ? -1 : rows.indexOf(focused);
  const around = at === -1 ? [] : [at - 1, at, at + 1];
  const edited = editing === undefined ? -1 : rows.indexOf(editing);
  return [...new Set([...around, edited, rows.length - 1])].filter(
    (index) => index >= 0 && index < rows.length,
  );
}

function rowIdOf({ target }: FocusEvent): string | undefined {
  return target.closest<HTMLElement>('[data-row]')?.dataset['row'];
}

function rowOf(viewport: Element | null, id: string | undefined): Element | undefined {
  return [...(viewport?.querySelectorAll<HTMLElement>('[data-message]') ?? [])].find(
    (row) => row.dataset['message'] === id,
  );
}
