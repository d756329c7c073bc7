'use client';

import { type ReactElement, useId, useMemo, useState } from 'react';
import { createMarkdownDocument } from '../document/incremental.ts';
import { renderBlocks } from './BlockElement.tsx';
import { createSettings } from './createSettings.ts';
import { Footnotes } from './Footnotes.tsx';
import type { MarkdownLabels } from './labels.ts';
import type {
  ImageResolver,
  LinkClickHandler,
  MarkdownComponents,
  MarkdownFences,
} from './settings.ts';
import type { MarkdownSyntax } from './createSyntax.tsx';
import type { InlineExtension } from './extensions.tsx';
import { useLatestValue } from './useLatestValue.ts';

const NONE = {};
const NO: readonly never[] = [];

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
  /** Blocks and constructs of your own that are read with Markdown, from `createSyntax`. */
  readonly syntax?: MarkdownSyntax | undefined;
  /** Constructs of your own in what Markdown left as text, such as citations. */
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
  allowImageOrigins = NO,
  fences = NONE,
  syntax,
  inlines = NO,
  headingOffset = 0,
  onLinkClick,
  resolveImage,
  className,
}: MarkdownProps): ReactElement {
  // These are caches: whatever order React renders in, they give what the properties alone say.
  const document = useMemo(() => createMarkdownDocument({ syntax }), [syntax]);
  const view = useMemo(() => document.read(text, { streaming }), [document, text, streaming]);
  const readLinkClick = useLatestValue(onLinkClick);
  const readResolveImage = useLatestValue(resolveImage);
  const [settingsOf] = useState(() =>
    createSettings({
      onLinkClick: (event, link) => readLinkClick()?.(event, link),
      resolveImage: (destination) => readResolveImage()?.(destination),
    }),
  );
  const settings = settingsOf({
    components,
    labels,
    allowImageOrigins,
    fences,
    syntax,
    inlines,
    headingOffset,
    idPrefix: useId(),
  });

  return (
    <div className={className ? `nusantara-markdown ${className}` : 'nusantara-markdown'}>
      {renderBlocks(view.blocks, settings)}
      <Footnotes footnotes={view.footnotes} settings={settings} />
    </div>
  );
}
