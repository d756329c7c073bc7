import { type ComponentType, Fragment, type ReactNode } from 'react';
import type { Block, ExtensionBlock, ExtensionInline, Lines } from '../nodes.ts';
import type { Sequence } from '../sequence/sequence.ts';
import type { BlockSyntax } from '../syntax/BlockSyntax.ts';
import { type DocumentSyntax, createSyntax as createAnySyntax } from '../syntax/createSyntax.ts';
import type { InlineSyntax } from '../syntax/InlineSyntax.ts';
import { renderBlocks } from './BlockElement.tsx';
import { CodeLines } from './CodeLines.tsx';
import type { InlineExtensionProps } from './extensions.tsx';
import { renderTightBlocks } from './ListElement.tsx';
import { renderInlines } from './renderInlines.tsx';
import type { MarkdownSettings } from './settings.ts';

/** What a construct that is read before Markdown's marks is rendered with. */
export interface InlineSyntaxProps extends InlineExtensionProps {
  /** What it holds. */
  readonly children?: ReactNode;
}

/** What a block of your own is rendered with. */
export interface BlockExtensionProps {
  /** Groups of the pattern, from the first. */
  readonly groups: readonly (string | undefined)[];
  /** More of it may follow. */
  readonly isOpen: boolean;
  /** What it holds; lines as text. */
  readonly children?: ReactNode;
  /** The lines it holds, without a final line break. */
  readonly value?: string;
  /** The same, in parts that stay as they are once they are full. */
  readonly lines?: Lines;
}

/** A construct of your own in running text that is read before Markdown's marks. */
export interface InlineSyntaxExtension extends InlineSyntax {
  /** Without it and without `node`, it is what it holds, or what was written. */
  readonly component?: ComponentType<InlineSyntaxProps>;
}

/** A block of your own. */
export interface BlockExtension extends BlockSyntax {
  /** Without it and without `node`, the block is what it holds. */
  readonly component?: ComponentType<BlockExtensionProps>;
}

/** Constructs beside Markdown's. */
export interface MarkdownExtensions {
  readonly blocks?: readonly BlockExtension[];
  readonly inlines?: readonly InlineSyntaxExtension[];
}

/** What a text is read and rendered with beside Markdown. */
export interface MarkdownSyntax extends DocumentSyntax {
  readonly renderBlock: (block: ExtensionBlock, settings: MarkdownSettings) => ReactNode;
  readonly renderInline: (
    inline: ExtensionInline,
    settings: MarkdownSettings,
    key: number,
  ) => ReactNode;
}

/**
 * Makes a syntax of blocks and constructs of your own, for the property `syntax`; of those that would fit,
 * the first counts. Make it once, outside of components: with another one, the whole text is read again.
 *
 * @throws {TypeError} when a trigger or an end is empty.
 */
export function createSyntax(...extensions: readonly MarkdownExtensions[]): MarkdownSyntax {
  return { ...createAnySyntax(...extensions), renderBlock, renderInline };
}

function renderBlock(
  { of, groups, children, lines, value, isOpen }: ExtensionBlock,
  settings: MarkdownSettings,
): ReactNode {
  const { component: Element, holds }: BlockExtension = of;
  const held = children ? hold(children, holds, settings) : lines && <CodeLines lines={lines} />;
  if (!Element) return held;
  const text = lines && value !== undefined ? { lines, value } : {};
  return (
    <Element groups={groups} isOpen={isOpen ?? false} {...text}>
      {held}
    </Element>
  );
}

function hold(
  children: Sequence<Block>,
  holds: BlockSyntax['holds'],
  settings: MarkdownSettings,
): ReactNode {
  return (holds === 'text' ? renderTightBlocks : renderBlocks)(children, settings);
}

function renderInline(
  { of, text, groups, children }: ExtensionInline,
  settings: MarkdownSettings,
  key: number,
): ReactNode {
  const { component: Element }: InlineSyntaxExtension = of;
  const held = children && renderInlines(children, settings);
  if (!Element) return <Fragment key={key}>{held ?? text}</Fragment>;
  return (
    <Element key={key} text={text} groups={groups}>
      {held}
    </Element>
  );
}
