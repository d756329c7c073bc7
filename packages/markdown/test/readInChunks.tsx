import { renderToStaticMarkup } from 'react-dom/server';
import { type DocumentView, createMarkdownDocument, defaultLabels } from '../src/index.ts';
import type { MarkdownSyntax } from '../src/index.ts';
import { renderBlocks } from '../src/render/BlockElement.tsx';
import { Footnotes } from '../src/render/Footnotes.tsx';

const settings = {
  components: {},
  labels: defaultLabels,
  allowImageOrigins: [],
  fences: {},
  inlines: [],
  headingOffset: 0,
  onLinkClick: () => undefined,
  resolveImage: () => undefined,
  idPrefix: 'test',
};

/** What a text shows that arrived in chunks. */
export function readInChunks(chunks: readonly string[], syntax?: MarkdownSyntax): DocumentView {
  const document = createMarkdownDocument({ syntax });
  let text = '';
  for (const chunk of chunks) {
    text += chunk;
    document.read(text, { streaming: true });
  }
  return document.read(text);
}

/** The elements of what a text shows. */
export function html({ blocks, footnotes }: DocumentView, syntax?: MarkdownSyntax): string {
  const all = { ...settings, syntax };
  return renderToStaticMarkup(
    <>
      {renderBlocks(blocks, all)}
      <Footnotes footnotes={footnotes} settings={all} />
    </>,
  );
}

/** `text` in pieces of `sizes`, and the rest. */
export function cutInto(text: string, sizes: readonly number[]): readonly string[] {
  const chunks: string[] = [];
  let pos = 0;
  for (const size of sizes) chunks.push(text.slice(pos, (pos += size)));
  return [...chunks, text.slice(pos)];
}

/** Distance between the places where a text is cut: long ones would take minutes. */
export function step(text: string): number {
  return Math.ceil(text.length / 250);
}
