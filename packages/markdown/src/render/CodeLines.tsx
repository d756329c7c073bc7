import { type ReactNode, memo } from 'react';
import type { Lines } from '../nodes.ts';
import { type ItemProps, renderItems } from './renderItems.tsx';
import { revealInvisible } from './revealInvisible.tsx';

export interface CodeLinesProps {
  readonly lines: Lines;
}

const NOTHING = {};

/**
 * Lines that are shown as they were written. Renders one `<span class="nusantara-lines">` for every 64
 * of them, so that a browser need not lay out those that are finished again.
 */
export function CodeLines({ lines }: CodeLinesProps): ReactNode {
  return renderItems({ items: lines, of: LinesPart, context: NOTHING });
}

const LinesPart = memo(function LinesPart({ item }: ItemProps<string, object>): ReactNode {
  return <span className="nusantara-lines">{revealInvisible(item)}</span>;
});
