import { Fragment, type ReactElement } from 'react';
import type { Copy } from '../locale/Locale.ts';

/** One sentence of copy. What is not ours stands in an element of its own, isolated in direction. */
export function Phrase({ copy }: { readonly copy: Copy }): ReactElement {
  if (typeof copy === 'string') return <>{copy}</>;
  return (
    <>
      {copy.map((piece, index) => (
        // Copy is fixed for as long as its facts are: the position names the piece.
        // oxlint-disable-next-line react/no-array-index-key
        <Fragment key={index}>{toElement(piece)}</Fragment>
      ))}
    </>
  );
}

function toElement(piece: Exclude<Copy, string>[number]): ReactElement | string {
  if (typeof piece === 'string') return piece;
  if ('quote' in piece) return <em dir="auto">{piece.quote}</em>;
  return (
    <code dir="auto" translate="no">
      {piece.code}
    </code>
  );
}
