import { type ReactElement, type ReactNode, memo } from 'react';
import type { Block, Code, List, ListItem } from '../nodes.ts';
import { safeLanguage } from '../safety/safeLanguage.ts';
import { CodeBlock } from './CodeBlock.tsx';
import { inPlace } from './inPlace.tsx';
import { renderInlines } from './renderInlines.tsx';
import type { MarkdownSettings } from './settings.ts';
import { TableElement } from './TableElement.tsx';

export interface BlockElementProps {
  readonly block: Block;
  readonly settings: MarkdownSettings;
}

/** One block. It renders again only when the block, or what all blocks are rendered with, changed. */
export const BlockElement: React.MemoExoticComponent<(props: BlockElementProps) => ReactNode> =
  memo(function BlockElement({ block, settings }: BlockElementProps): ReactNode {
    const { components } = settings;
    switch (block.type) {
      case 'paragraph': {
        const Element = components.p ?? 'p';
        return <Element dir="auto">{renderInlines(block.children, settings)}</Element>;
      }
      case 'heading': {
        const tag = `h${block.level}` as const;
        const Element = components[tag] ?? tag;
        return <Element dir="auto">{renderInlines(block.children, settings)}</Element>;
      }
      case 'blockquote': {
        const Element = components.blockquote ?? 'blockquote';
        return <Element dir="auto">{renderBlocks(block.children, settings)}</Element>;
      }
      case 'list':
        return renderList(block, settings);
      case 'codeBlock':
        return renderCode(block, settings);
      case 'table':
        return <TableElement table={block} settings={settings} />;
      case 'thematicBreak': {
        const Element = components.hr ?? 'hr';
        return <Element />;
      }
      default: {
        const Element = components.p ?? 'p';
        return (
          <Element className="nusantara-html" dir="auto">
            {block.value}
          </Element>
        );
      }
    }
  });

function renderBlocks(blocks: readonly Block[], settings: MarkdownSettings): ReactNode {
  return inPlace(blocks, (block) => <BlockElement block={block} settings={settings} />);
}

function renderList({ start, items }: List, settings: MarkdownSettings): ReactElement {
  const { ol: Ordered = 'ol', ul: Unordered = 'ul' } = settings.components;
  const children = inPlace(items, (item) => <ItemElement item={item} settings={settings} />);
  if (start === undefined) return <Unordered>{children}</Unordered>;
  return <Ordered {...(start === 1 ? {} : { start })}>{children}</Ordered>;
}

const ItemElement = memo(function ItemElement({
  item,
  settings,
}: {
  readonly item: ListItem;
  readonly settings: MarkdownSettings;
}): ReactElement {
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
      {item.tight ? renderTight(item.children, settings) : renderBlocks(item.children, settings)}
    </Element>
  );
});

function renderTight(blocks: readonly Block[], settings: MarkdownSettings): ReactNode {
  return inPlace(blocks, (block) =>
    block.type === 'paragraph' ? (
      renderInlines(block.children, settings)
    ) : (
      <BlockElement block={block} settings={settings} />
    ),
  );
}

function renderCode({ language, value }: Code, settings: MarkdownSettings): ReactElement {
  const Element = settings.components.codeBlock ?? CodeBlock;
  return <Element code={value} language={safeLanguage(language)} labels={settings.labels} />;
}
