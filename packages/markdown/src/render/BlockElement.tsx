import { type ReactNode, memo } from 'react';
import type { Alert, Block, Code } from '../nodes.ts';
import type { Sequence } from '../sequence/sequence.ts';
import { safeLanguage } from '../safety/safeLanguage.ts';
import { CodeBlock } from './CodeBlock.tsx';
import { CodeLines } from './CodeLines.tsx';
import { type ItemProps, renderItems } from './renderItems.tsx';
import { renderList } from './ListElement.tsx';
import { MathSource } from './MathSource.tsx';
import { renderText } from './renderText.tsx';
import type { MarkdownSettings } from './settings.ts';
import { TableElement } from './TableElement.tsx';

/** One block. It renders again only when the block, or what all blocks are rendered with, changed. */
export const BlockElement: React.MemoExoticComponent<
  (props: ItemProps<Block, MarkdownSettings>) => ReactNode
> = memo(function BlockElement({
  item: block,
  context: settings,
}: ItemProps<Block, MarkdownSettings>): ReactNode {
  const { components } = settings;
  switch (block.type) {
    case 'paragraph': {
      const Element = components.p ?? 'p';
      return <Element dir="auto">{renderText(block.children, settings)}</Element>;
    }
    case 'heading': {
      const level = Math.min(6, Math.max(1, block.level + settings.headingOffset));
      const tag = `h${level as 1 | 2 | 3 | 4 | 5 | 6}` as const;
      const Element = components[tag] ?? tag;
      return <Element dir="auto">{renderText(block.children, settings)}</Element>;
    }
    case 'blockquote': {
      const Element = components.blockquote ?? 'blockquote';
      return <Element dir="auto">{renderBlocks(block.children, settings)}</Element>;
    }
    case 'alert':
      return renderAlert(block, settings);
    case 'list':
      return renderList(block, settings);
    case 'codeBlock':
      return renderCode(block, settings);
    case 'math': {
      const Element = components.math ?? MathSource;
      return (
        <div className="nusantara-math-block" dir="ltr">
          <Element value={block.value} display isOpen={block.isOpen ?? false} />
        </div>
      );
    }
    case 'table':
      return <TableElement table={block} settings={settings} />;
    case 'thematicBreak': {
      const Element = components.hr ?? 'hr';
      return <Element />;
    }
    case 'extension':
      return settings.syntax?.renderBlock(block, settings);
    default: {
      const Element = components.p ?? 'p';
      return (
        <Element className="nusantara-html" dir="auto">
          <CodeLines lines={block.lines} />
        </Element>
      );
    }
  }
});

/** Blocks within a block, or at the top. */
export function renderBlocks(blocks: Sequence<Block>, settings: MarkdownSettings): ReactNode {
  return renderItems({ items: blocks, of: BlockElement, context: settings });
}

function renderAlert({ kind, children }: Alert, settings: MarkdownSettings): ReactNode {
  return (
    <div className="nusantara-alert" data-kind={kind} role="note" dir="auto">
      <p className="nusantara-alert-title">{settings.labels[kind]}</p>
      {renderBlocks(children, settings)}
    </div>
  );
}

function renderCode(
  { language, value, lines, isOpen }: Code,
  { components, fences, labels }: MarkdownSettings,
): ReactNode {
  const name = language.toLowerCase();
  const own = Object.hasOwn(fences, name) ? fences[name] : undefined;
  const Element = own ?? components.codeBlock ?? CodeBlock;
  return (
    <Element
      code={value}
      lines={lines}
      language={safeLanguage(language)}
      labels={labels}
      isOpen={isOpen ?? false}
    />
  );
}
