import type { ReactElement } from 'react';

/** What a row takes up until it has been measured, in CSS pixels. */
export const guessedRowPx = 160;

/** The room of so many rows. Renders a `<div>`. */
export function HistorySpace({ count }: { readonly count: number }): ReactElement {
  return (
    <div
      className="nusantara-history"
      aria-hidden="true"
      style={{ blockSize: count * guessedRowPx }}
    />
  );
}
