import { type ReactElement, type ReactNode, memo } from 'react';
import type { Block, List, ListItem } from '../nodes.ts';
import type { Sequence } from '../sequence/sequence.ts';
import { BlockElement, renderBlocks } from './BlockElement.tsx';
import { type ItemProps, renderItems } from './renderItems.tsx';
import { renderText } from './renderText.tsx';
import type { MarkdownSettings } from './settings.ts';

interface ItemContext {
  readonly settings: MarkdownSettings;
  readonly isTight: boolean;
}

interface ItemContexts {
  readonly tight: ItemContext;
  readonly loose: ItemContext;
}

const itemContexts = new WeakMap<MarkdownSettings, ItemContexts>();

/** A list. Renders a `<ul>` or an `<ol>`, and `<li class="nusantara-task">` for tasks. */
export function renderList(
  { start, isTight, items }: List,
  settings: MarkdownSettings,
): ReactElement {
  const { ol: Ordered = 'ol', ul: Unordered = 'ul' } = settings.components;
  const context = contextOf(settings)[isTight ? 'tight' : 'loose'];
  const children = renderItems({ items, of: ItemElement, context });
  if (start === undefined) return <Unordered>{children}</Unordered>;
  return <Ordered {...(start === 1 ? {} : { start })}>{children}</Ordered>;
}

/** One object for each way to render items: it tells what was rendered with it. */
function contextOf(settings: MarkdownSettings): ItemContexts {
  let contexts = itemContexts.get(settings);
  if (!contexts) {
    contexts = { tight: { settings, isTight: true }, loose: { settings, isTight: false } };
    itemContexts.set(settings, contexts);
  }
  return contexts;
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
  return renderItems({ items: blocks, of: TightBlock, context: settings });
}

const TightBlock = memo(function TightBlock({
  item: block,
  context: settings,
}: ItemProps<Block, MarkdownSettings>): ReactNode {
  if (block.type === 'paragraph') return renderText(block.children, settings);
  return <BlockElement item={block} context={settings} />;
});
