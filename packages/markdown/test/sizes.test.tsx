import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { HighlightedCodeBlock, loadLanguage } from '../src/highlight.ts';
import { safeHtml } from '../src/html.ts';
import { Markdown, createMarkdownDocument, createSyntax } from '../src/index.ts';

const MEGABYTE = 1_000_000;
const syntax = createSyntax(safeHtml);
const components = { codeBlock: HighlightedCodeBlock };

const grow = (part: string) => part.repeat(Math.ceil(MEGABYTE / part.length)).slice(0, MEGABYTE);

/** What a hostile or a careless answer may hold, a megabyte of it. */
const texts: Record<string, string> = {
  'one paragraph': grow('words that *follow* each other, and `code` and [a link](/b) '),
  'one word': grow('a'),
  'one line without an end': grow('words *words [words `words '),
  'one fence': `\`\`\`ts\n${grow('  const value = compute(1); // and so on\n')}`,
  'one line of a fence': `\`\`\`ts\n${grow('const a = 1; ')}`,
  'a table of 100,000 rows': `| a | b |\n| - | - |\n${'| *c* | d |\n'.repeat(100_000)}`,
  'one row of a table': `| a |\n| - |\n| ${grow('b ')}`,
  'one list': grow('- an item with *some* text\n'),
  'a list in a list in a list': grow('- '),
  'a quote in a quote in a quote': grow('> '),
  'brackets in brackets': grow('[a '),
  'spans in spans': grow('*a **b '),
  'tags in tags': grow('<b><i>'),
  'details in details': grow('<details>\n\n'),
  'one block of HTML': `<div>\n${grow('<p>text</p>\n')}`,
  'blank lines': `a${grow('\n')}b`,
};

test.each(Object.keys(texts))(
  'a megabyte of %s is read and rendered as a whole',
  async (name) => {
    await loadLanguage('ts');
    const text = texts[name] as string;
    const html = renderToStaticMarkup(
      <Markdown text={text} syntax={syntax} components={components} />,
    );
    expect(html.startsWith('<div class="nusantara-markdown">')).toBe(true);
  },
  120_000,
);

test.each(Object.keys(texts))(
  'the first quarter of a megabyte of %s streams and ends as the whole does',
  (name) => {
    const text = (texts[name] as string).slice(0, MEGABYTE / 4);
    const document = createMarkdownDocument({ syntax });
    for (let i = 1; i <= 8; i++) {
      document.read(text.slice(0, (i * text.length) / 8), { streaming: true });
    }
    const streamed = document.read(text);
    const whole = createMarkdownDocument({ syntax }).read(text);
    expect(streamed.blocks.length).toBe(whole.blocks.length);
    expect(JSON.stringify(streamed).length).toBe(JSON.stringify(whole).length);
  },
  120_000,
);
