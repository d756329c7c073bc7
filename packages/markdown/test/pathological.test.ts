import { countSteps } from './countSteps.ts'; // first: it counts what is imported after it
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Markdown, createMarkdownDocument } from '../src/index.ts';

const N = 10_000;

const inputs: Record<string, (n: number) => string> = {
  'opening brackets': (n) => '['.repeat(n),
  'nested brackets': (n) => '['.repeat(n) + 'a' + ']'.repeat(n),
  'image brackets': (n) => '!['.repeat(n) + 'a' + ']'.repeat(n),
  'nested images': (n) => '!['.repeat(n) + 'a' + '](b)'.repeat(n),
  'unclosed links': (n) => '[a](b'.repeat(n),
  'unclosed angled links': (n) => '[a](<b'.repeat(n),
  'unclosed titles': (n) => '[a](b "c'.repeat(n),
  'unclosed titles of two kinds': (n) => `[a](b "c${"[a](b 'c".repeat(n)}`,
  'links in links': (n) => '[a '.repeat(n) + '[b](c)' + '](d)'.repeat(n),
  'reference-like brackets': (n) => '[a][b]'.repeat(n),
  'open emphasis': (n) => '*a '.repeat(n),
  'nested emphasis': (n) => '*a **a '.repeat(n) + 'b' + ' a** a*'.repeat(n),
  'a long run of marks': (n) => '*'.repeat(n) + 'a' + '*'.repeat(n),
  'alternating marks': (n) => 'a**b_c~~'.repeat(n),
  'closers without openers': (n) => 'a_ b* '.repeat(n),
  'backticks of every length': (n) =>
    Array.from({ length: Math.sqrt(2 * n) }, (_, i) => `e${'`'.repeat(i)}`).join(''),
  'single backticks': (n) => '` a `` b '.repeat(n),
  'nested quotes': (n) => '>'.repeat(n) + 'a',
  'nested quotes with spaces': (n) => '> '.repeat(n) + 'a',
  'nested lists on a line': (n) => '- '.repeat(n) + 'a',
  'nested ordered lists': (n) => '1. '.repeat(n) + 'a',
  'mixed containers': (n) => '> - '.repeat(n) + 'a',
  'unclosed comments': (n) => '<!--a '.repeat(n),
  'unclosed instructions': (n) => 'a <?'.repeat(n),
  'unclosed tags': (n) => '<a b="'.repeat(n),
  'many attributes': (n) => `<a${' b'.repeat(n)}`,
  entities: (n) => '&amp;&nope;&'.repeat(n),
  'formulas between brackets': (n) => '\\(a'.repeat(n) + '\\[b'.repeat(n),
  escapes: (n) => '\\'.repeat(n),
  'bare addresses': (n) => 'www.'.repeat(n) + '_ ' + 'http://a?'.repeat(n),
  'parentheses in an address': (n) => `https://a.example/${'('.repeat(n)}${')'.repeat(2 * n)}`,
  'e-mail addresses': (n) => 'a@b.c@'.repeat(n),
  definitions: (n) => Array.from({ length: n }, (_, i) => `[${i}]: /${i}\n`).join(''),
  'definitions with an unclosed title': (n) => `[a]: /b "c\n${'d\n'.repeat(n)}`,
  'footnote references': (n) => Array.from({ length: n }, (_, i) => `[^${i}] `).join(''),
  'footnotes never defined': (n) => '[^a]'.repeat(n),
  footnotes: (n) => Array.from({ length: n / 4 }, (_, i) => `a[^${i}]\n\n[^${i}]: b\n\n`).join(''),
  'nested footnotes': (n) => '[^a]: '.repeat(n),
  'footnotes that are not referred to': (n) => '[^a]: b\n'.repeat(n),
  dollars: (n) => '$a '.repeat(n),
  'dollars that touch': (n) => '$a$'.repeat(n),
  'escaped dollars': (n) => `$${'\\$'.repeat(n)}`,
  'unclosed formulas': (n) => '$$a '.repeat(n),
  alerts: (n) => '> [!NOTE]\n> a\n\n'.repeat(n / 4),
  'one word and a mark': (n) => `*${'a '.repeat(n)}`,
  'delimiter rows': (n) => '|-'.repeat(n) + '\n' + '|-'.repeat(n),
  'lines in a quote': (n) => '> a\n'.repeat(n),
  'a lazy quote': (n) => '> '.repeat(100) + 'a\n'.repeat(n),
  'a loose list': (n) => '- a\n\n'.repeat(n),
  'blank lines in a list': (n) => `- a${'\n'.repeat(n)}b`,
  'blank lines in code': (n) => `    a${'\n'.repeat(n)}    b`,
  'an unclosed fence': (n) => '```\n' + 'a\n'.repeat(n),
  'table rows': (n) => '|a|b|\n|-|-|\n' + '|a|b|\n'.repeat(n),
  'table columns': (n) => '|a'.repeat(n) + '\n' + '|-'.repeat(n) + '\n' + '|b'.repeat(n),
  'list items': (n) => '- a\n'.repeat(n),
  paragraphs: (n) => 'a\n\n'.repeat(n),
  lines: (n) => 'a b\n'.repeat(n),
  spaces: (n) => `a${' '.repeat(n)}b\n${' '.repeat(n)}c`,
  'a long word': (n) => 'a'.repeat(10 * n),
  dashes: (n) => '-'.repeat(n) + 'a',
  'a data image': (n) => `![a](data:image/png;base64,${'A'.repeat(10 * n)})`,
};

test.each(Object.keys(inputs))('takes steps in proportion to the length of %s', (name) => {
  const input = inputs[name] as (n: number) => string;
  const [short, long] = [input(N / 4), input(N)];
  for (const streaming of [false, true]) {
    const few = countSteps(() => read(short, streaming));
    const many = countSteps(() => read(long, streaming));
    expect(few).toBeGreaterThan(0);
    expect(many).toBeLessThan(8 * Math.max(few, 1_000));
  }
});

test.each(Object.keys(inputs))('renders %s without running out of stack', (name) => {
  const input = (inputs[name] as (n: number) => string)(N);
  const html = renderToStaticMarkup(createElement(Markdown, { text: input.slice(0, 50_000) }));
  expect(depth(html)).toBeLessThan(2 * 100 + 20);
});

function read(text: string, streaming: boolean): void {
  createMarkdownDocument().read(text, { streaming });
}

/** How deep the elements of `html` nest. */
function depth(html: string): number {
  let [now, most] = [0, 0];
  for (const [tag] of html.matchAll(/<\/?[a-z][^>]*>/g)) {
    if (tag.startsWith('</')) now--;
    else if (!/^<(?:br|hr|img|input)\b/.test(tag)) most = Math.max(most, ++now);
  }
  return most;
}
