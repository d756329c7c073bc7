import { type ReactNode, memo } from 'react';
import type { Inline } from '../nodes.ts';
import type { Sequence } from '../sequence/sequence.ts';
import { type ItemProps, renderItems } from './renderItems.tsx';
import { renderInlines } from './renderInlines.tsx';
import type { MarkdownSettings } from './settings.ts';

const TextPart = memo(function TextPart({
  item,
  context,
}: ItemProps<readonly Inline[], MarkdownSettings>): ReactNode {
  return renderInlines(item, context);
});

/** The content of a paragraph or heading. */
export function renderText(
  parts: Sequence<readonly Inline[]>,
  settings: MarkdownSettings,
): ReactNode {
  return renderItems({ items: parts, of: TextPart, context: settings });
}
