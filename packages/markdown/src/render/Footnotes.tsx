import { type ReactElement, type ReactNode, memo } from 'react';
import type { Footnote } from '../nodes.ts';
import type { Sequence } from '../sequence/sequence.ts';
import { renderBlocks } from './BlockElement.tsx';
import { footnoteId, referenceId } from './footnoteId.ts';
import { type ItemProps, renderItems } from './renderItems.tsx';
import type { MarkdownSettings } from './settings.ts';

export interface FootnotesProps {
  readonly footnotes: Sequence<Footnote>;
  readonly settings: MarkdownSettings;
}

/** What the footnotes say, below the text. Renders a `<section class="nusantara-footnotes">`. */
export const Footnotes: React.MemoExoticComponent<(props: FootnotesProps) => ReactNode> = memo(
  function Footnotes({ footnotes, settings }: FootnotesProps): ReactNode {
    if (footnotes.length === 0) return null;
    return (
      <section className="nusantara-footnotes" aria-label={settings.labels.footnotes}>
        <ol>{renderItems({ items: footnotes, of: FootnoteElement, context: settings })}</ol>
      </section>
    );
  },
);

const FootnoteElement = memo(function FootnoteElement({
  item: { number, isReferenced, children },
  context: settings,
}: ItemProps<Footnote, MarkdownSettings>): ReactElement | null {
  const { li: Element = 'li', a: Link = 'a' } = settings.components;
  if (children.length === 0) return null;
  return (
    <Element id={footnoteId(settings, number)} value={number} dir="auto">
      {renderBlocks(children, settings)}
      {isReferenced && (
        <Link
          className="nusantara-footnote-back"
          href={`#${referenceId(settings, number)}`}
          aria-label={`${settings.labels.backToText} ${number}`}
        >
          ↩
        </Link>
      )}
    </Element>
  );
});
