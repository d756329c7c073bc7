import type { ComponentPropsWithoutRef, ComponentType, MouseEvent } from 'react';
import type { CodeBlockProps } from './CodeBlock.tsx';
import type { MarkdownLabels } from './labels.ts';
import type { MarkdownImageProps } from './MarkdownImage.tsx';
import type { MathProps } from './MathSource.tsx';
import type { TableActionsProps } from './TableActions.tsx';
import type { MarkdownSyntax } from './createSyntax.tsx';
import type { InlineExtension } from './extensions.tsx';
import type { SafeLink } from '../safety/safeLink.ts';

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
  readonly tableActions: ComponentType<TableActionsProps>;
};

/** Components for fenced code by its language, in small letters. */
export type MarkdownFences = Readonly<Record<string, ComponentType<CodeBlockProps>>>;

/** Called before a link is followed; `event.preventDefault()` keeps the reader where they are. */
export type LinkClickHandler = (event: MouseEvent<HTMLAnchorElement>, link: SafeLink) => void;

/**
 * The address an image is loaded from in place of the one that was written, such as that of a proxy, or
 * `undefined` to judge it by its origin.
 */
export type ImageResolver = (destination: string) => string | undefined;

/** What the whole of a text is rendered with. */
export interface MarkdownSettings {
  readonly components: Partial<MarkdownComponents>;
  readonly labels: MarkdownLabels;
  readonly allowImageOrigins: readonly string[];
  readonly fences: MarkdownFences;
  readonly inlines: readonly InlineExtension[];
  readonly syntax?: MarkdownSyntax | undefined;
  readonly headingOffset: number;
  readonly onLinkClick: LinkClickHandler;
  readonly resolveImage: ImageResolver;
  /** Part of every id, so that two texts on a page share none. */
  readonly idPrefix: string;
}
