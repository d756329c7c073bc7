import { type ReactNode, memo } from 'react';
import type { Lines } from '../nodes.ts';
import { type ItemProps, Items } from './Items.tsx';
import { revealInvisible } from './revealInvisible.tsx';

export interface CodeLinesProps {
  readonly lines: Lines;
}

/**
 * Lines that are shown as they were written. Renders one `<span class="nusantara-lines">` for every 64
 * of them, so that a browser need not lay out those that are finished again.
 */
export function CodeLines({ lines }: CodeLinesProps): ReactNode {
  return <Items items={lines} of={LinesPart} context={undefined} />;
}

const LinesPart = memo(function LinesPart({ item }: ItemProps<string, undefined>): ReactNode {
  return <span className="nusantara-lines">{revealInvisible(item)}</span>;
});
