import type { ComponentPropsWithoutRef, ComponentType } from 'react';
import type { CodeBlockProps } from './CodeBlock.tsx';
import type { MarkdownLabels } from './labels.ts';
import type { MarkdownImageProps } from './MarkdownImage.tsx';
import type { MathProps } from './MathSource.tsx';

type PlainElement =
  | 'a'
  | 'blockquote'
  | 'br'
  | 'code'
  | 'del'
  | 'em'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'h5'
  | 'h6'
  | 'hr'
  | 'input'
  | 'li'
  | 'ol'
  | 'p'
  | 'strong'
  | 'table'
  | 'tbody'
  | 'td'
  | 'th'
  | 'thead'
  | 'tr'
  | 'ul';

/**
 * What renders each element. A component gets the props the element would have had: they are safe to
 * spread. `code` is code within a line; `codeBlock`, `img` and `math` have props of their own.
 */
export type MarkdownComponents = {
  readonly [Tag in PlainElement]: ComponentType<ComponentPropsWithoutRef<Tag>>;
} & {
  readonly codeBlock: ComponentType<CodeBlockProps>;
  readonly img: ComponentType<MarkdownImageProps>;
  readonly math: ComponentType<MathProps>;
};

/** What the whole of a text is rendered with. */
export interface MarkdownSettings {
  readonly components: Partial<MarkdownComponents>;
  readonly labels: MarkdownLabels;
  readonly allowImageOrigins: readonly string[];
  /** Part of every id, so that two texts on a page share none. */
  readonly idPrefix: string;
}
