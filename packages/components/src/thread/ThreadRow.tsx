'use client';
import { memo, type MemoExoticComponent, type ReactElement, type ReactNode } from 'react';
import { DateSeparator } from './DateSeparator.tsx';
import { RowPlaceContext } from './RowPlace.ts';

export interface ThreadRowProps {
  readonly id: string;
  /** Where it stands, as `12/5000`, in a thread not all of whose rows are in the page. */
  readonly place: string | undefined;
  /** The day that begins with it, in Unix milliseconds. */
  readonly day: number | undefined;
  readonly renderMessage: (id: string) => ReactNode;
}

/** A message, behind the day that begins with it. Renders no element of its own. */
export const ThreadRow: MemoExoticComponent<(props: ThreadRowProps) => ReactElement> = memo(
  function ThreadRow({ id, place, day, renderMessage }: ThreadRowProps): ReactElement {
    return (
      <RowPlaceContext.Provider value={place}>
        <DateSeparator at={day} />
        {renderMessage(id)}
      </RowPlaceContext.Provider>
    );
  },
);
