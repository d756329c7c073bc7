import { type ReactElement, type ReactNode, memo, useMemo } from 'react';
import type { Block, List, ListItem } from '../nodes.ts';
import type { Sequence } from '../sequence/sequence.ts';
import { BlockElement, renderBlocks } from './BlockElement.tsx';
import { type ItemProps, Items } from './Items.tsx';
import { renderText } from './renderText.tsx';
import type { MarkdownSettings } from './settings.ts';

export interface ListElementProps {
  readonly list: List;
  readonly settings: MarkdownSettings;
}

interface ItemContext {
  readonly settings: MarkdownSettings;
  readonly isTight: boolean;
}

/** A list. Renders a `<ul>` or an `<ol>`, and `<li class="nusantara-task">` for tasks. */
export function ListElement({ list, settings }: ListElementProps): ReactElement {
  const { start, isTight, items } = list;
  const { ol: Ordered = 'ol', ul: Unordered = 'ul' } = settings.components;
  const context = useMemo(() => ({ settings, isTight }), [settings, isTight]);
  const children = <Items items={items} of={ItemElement} context={context} />;
  if (start === undefined) return <Unordered>{children}</Unordered>;
  return <Ordered {...(start === 1 ? {} : { start })}>{children}</Ordered>;
}

const ItemElement = memo(function ItemElement({
  item,
  context: { settings, isTight },
}: ItemProps<ListItem, ItemContext>): ReactElement {
  const { li: Element = 'li', input: Input = 'input' } = settings.components;
  const isTask = item.checked !== undefined;
  return (
    <Element dir="auto" {...(isTask ? { className: 'nusantara-task' } : {})}>
      {isTask && (
        <>
          <Input
            type="checkbox"
            checked={item.checked}
            disabled
            readOnly
            aria-label={settings.labels.task}
          />{' '}
        </>
      )}
      {isTight ? renderTightBlocks(item.children, settings) : renderBlocks(item.children, settings)}
    </Element>
  );
});

/** Blocks of which paragraphs stand without a `<p>`. */
export function renderTightBlocks(blocks: Sequence<Block>, settings: MarkdownSettings): ReactNode {
  return <Items items={blocks} of={TightBlock} context={settings} />;
}

const TightBlock = memo(function TightBlock({
  item: block,
  context: settings,
}: ItemProps<Block, MarkdownSettings>): ReactNode {
  if (block.type === 'paragraph') return renderText(block.children, settings);
  return <BlockElement item={block} context={settings} />;
});
