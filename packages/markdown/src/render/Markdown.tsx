'use client';

import { type ReactElement, useId } from 'react';
import type { MarkdownLabels } from './labels.ts';
import { MarkdownBody } from './MarkdownBody.tsx';
import type {
  ImageResolver,
  LinkClickHandler,
  MarkdownComponents,
  MarkdownFences,
} from './settings.ts';
import type { InlineExtension } from './extensions.tsx';

const NONE = {};
const NO_ORIGINS: readonly string[] = [];
const NO_INLINES: readonly InlineExtension[] = [];

export interface MarkdownProps {
  /** The Markdown: CommonMark and GitHub's, with footnotes, alerts and formulas. */
  readonly text: string;
  /**
   * More text will follow. Its unfinished end is then shown calmly, and half a link is never a link.
   * @default false
   */
  readonly streaming?: boolean;
  /** Components in place of elements. */
  readonly components?: Partial<MarkdownComponents>;
  /**
   * Words in place of the English ones.
   * @default defaultLabels
   */
  readonly labels?: Partial<MarkdownLabels>;
  /**
   * Origins images may be loaded from, such as `https://images.example.com`. Any other image is a
   * placeholder with its alternative text and host, and causes no request.
   * @default []
   */
  readonly allowImageOrigins?: readonly string[];
  /** Components for fenced code in a language of your own, such as `{ mermaid: Diagram }`. */
  readonly fences?: MarkdownFences;
  /** Constructs of your own in running text, such as mentions and citations. */
  readonly inlines?: readonly InlineExtension[];
  /**
   * Levels that headings are moved down by, so that they fit below those of the page.
   * @default 0
   */
  readonly headingOffset?: number;
  /** Called before a link in the text is followed. */
  readonly onLinkClick?: LinkClickHandler;
  /** Gives images another address. What it returns is trusted. */
  readonly resolveImage?: ImageResolver;
  /** Added to `nusantara-markdown`. */
  readonly className?: string;
}

/**
 * Markdown that may still be growing. Renders a `<div class="nusantara-markdown">`.
 *
 * Nothing in the text is trusted: HTML is shown as text, a link leads to http, https, mailto, tel or
 * the page itself, and no image is loaded from an origin you did not allow. While text is appended,
 * finished blocks keep their elements, and only the last block is parsed and rendered again.
 */
export function Markdown({
  text,
  streaming = false,
  components = NONE,
  labels = NONE,
  allowImageOrigins = NO_ORIGINS,
  fences = NONE,
  inlines = NO_INLINES,
  headingOffset = 0,
  onLinkClick,
  resolveImage,
  className,
}: MarkdownProps): ReactElement {
  const given = { components, labels, allowImageOrigins, fences, inlines, headingOffset };
  return (
    <MarkdownBody
      text={text}
      streaming={streaming}
      given={{ ...given, idPrefix: useId() }}
      onLinkClick={onLinkClick}
      resolveImage={resolveImage}
      className={className}
    />
  );
}
