import { render } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { safeHtml } from '../src/html.ts';
import { Markdown, createSyntax, tableToMarkdown, toArray } from '../src/index.ts';
import { createMarkdownDocument } from '../src/index.ts';

const syntax = createSyntax(safeHtml);

function shown(text: string, streaming = false): string {
  return renderToStaticMarkup(<Markdown text={text} streaming={streaming} syntax={syntax} />)
    .replace(/^<div class="nusantara-markdown">|<\/div>$/g, '')
    .replaceAll(' dir="auto"', '')
    .replaceAll(' class="nusantara-details"', '');
}

test.each([
  ['H<sub>2</sub>O, E=mc<sup>2</sup>', '<p>H<sub>2</sub>O, E=mc<sup>2</sup></p>'],
  ['<KBD>Ctrl</kbd>+<kbd >C</kbd>', '<p><kbd>Ctrl</kbd>+<kbd>C</kbd></p>'],
  ['<b>a <i>*b*</i></b> <s>c</s>', '<p><strong>a <em><em>b</em></em></strong> <del>c</del></p>'],
  [
    '<mark>a</mark> <u>b</u> <ins>c</ins> <small>d</small>',
    '<p><mark>a</mark> <u>b</u> <ins>c</ins> <small>d</small></p>',
  ],
  ['<abbr title="a &amp; b\\">c</abbr>', '<p><abbr title="a &amp; b\\">c</abbr></p>'],
  [
    '<b lang=id dir="RTL">a</b> <i lang="&quot;" dir=up>b</i>',
    '<p><b lang="id" dir="rtl">a</b> <em>b</em></p>',
  ],
  [
    '<code>a*b*<b>c</b> &lt;</code>',
    '<p><code translate="no">a*b*&lt;b&gt;c&lt;/b&gt; &lt;</code></p>',
  ],
  ['<span style="color:red">a</span><br/>b', '<p>a<br/>\nb</p>'],
  ['<a href="/b" title="c" onclick=d>e *f*</a>', '<p><a href="/b" title="c">e <em>f</em></a></p>'],
  [
    '<a href="/b">c [d](/e) <a href="/f">g</a>',
    '<p><a href="/b">c d &lt;a href=&quot;/f&quot;&gt;g&lt;/a&gt;</a></p>',
  ],
  ['[a <b>c](/d) e</b>', '<p><a href="/d">a <strong>c</strong></a> e&lt;/b&gt;</p>'],
  ['<a name="b">c</a>', '<p>c</p>'],
  ['<b>a', '<p><strong>a</strong></p>'],
  ['<b>a <i>b</b> c</i>\n\nd', '<p><strong>a <em>b</em></strong> c&lt;/i&gt;</p><p>d</p>'],
  ['*a <b>b* c</b>', '<p>*a <strong>b* c</strong></p>'],
  [
    '\\<b>a `<b>` <b >c</b>',
    '<p>&lt;b&gt;a <code translate="no">&lt;b&gt;</code> <strong>c</strong></p>',
  ],
  [
    'a <video src="b">c</video> <!-- d --> <bx>',
    '<p>a &lt;video src=&quot;b&quot;&gt;c&lt;/video&gt; &lt;!-- d --&gt; &lt;bx&gt;</p>',
  ],
  ['<br>', '<p><br/>\n</p>'],
])('reads tags in the text %j', (text, expected) => {
  expect(shown(text)).toBe(expected);
});

test.each([
  [
    '<details><summary>a</summary>b</details>c',
    '<details><summary>a</summary><p>b</p></details><p>c</p>',
  ],
  [
    '<details open>\n<summary>*a*</summary>\n\n- b\n\n</details>\n',
    '<details open=""><summary><em>a</em></summary><ul><li>b</li></ul></details>',
  ],
  [
    '<details>\n<summary>a\n\nb\n</details>\nc',
    '<details><summary>a</summary><p>b</p></details><p>c</p>',
  ],
  [
    '<details>\n`</details>`\n</details> a',
    '<details><p><code translate="no">&lt;/details&gt;</code></p></details><p>a</p>',
  ],
  ['<details>\na', '<details><p>a</p></details>'],
  ['<div align=center>\n\n# a\n\n</div>\n<hr style=b>\n', '<div><h1>a</h1></div><hr/>'],
  ['<p align="center">a</p> b\n<p>c\n<p>d', '<p>a</p><p>b</p><p>c</p><p>d</p>'],
  ['- <div>a</div>\n- b', '<ul><li><div><p>a</p></div></li><li>b</li></ul>'],
  ['> <details>\n> a\n\nb', '<blockquote><details><p>a</p></details></blockquote><p>b</p>'],
  [
    '<div>\n<table>\n</div>\na',
    '<div><p class="nusantara-html"><span class="nusantara-lines">&lt;table&gt;\n</span></p></div><p>a</p>',
  ],
  [
    '<form>\na',
    '<p class="nusantara-html"><span class="nusantara-lines">&lt;form&gt;\na\n</span></p>',
  ],
])('reads tags that make blocks in %j', (text, expected) => {
  expect(shown(text)).toBe(expected);
});

test.each([
  ['a <kb', '<p>a </p>'],
  ['a <kbd title="b', '<p>a </p>'],
  ['a <kbd>b', '<p>a <kbd>b</kbd></p>'],
  ['a <kbd>b</k', '<p>a <kbd>b</kbd></p>'],
  ['a <code>b</co', '<p>a <code translate="no">b</code></p>'],
  ['a <kbd>b</kbd> <x', '<p>a <kbd>b</kbd> &lt;x</p>'],
  ['a\n\n<det', '<p>a</p>'],
  ['<details><summary>a</su', '<details><summary>a</summary></details>'],
  ['<details>\na\n</detai', '<details><p>a</p></details>'],
  ['<details>\na b</detai', '<details><p>a b</p></details>'],
  ['a <a href="https://b.exa', '<p>a </p>'],
  ['a <img src="https://b.example/c.png" al', '<p>a </p>'],
])('half a tag does not flash: %j', (text, expected) => {
  expect(shown(text, true)).toBe(expected);
});

test('images and links in tags obey the rules of Markdown', () => {
  const text =
    '<img src="https://ok.example/a.png" alt="a"> <img src="https://no.example/b.png" alt="b"> <a href="javascript:c">d</a> <a href="https://e.example">f</a>';
  const { container } = render(
    <Markdown text={text} syntax={syntax} allowImageOrigins={['https://ok.example']} />,
  );
  const sources = [...container.querySelectorAll('img')].map((image) => image.getAttribute('src'));
  expect(sources).toEqual(['https://ok.example/a.png']);
  expect(container.querySelector('.nusantara-image-host')?.textContent).toBe(' no.example');
  expect(container.querySelector('.nusantara-link-unsafe')?.textContent).toBe('d');
  expect(container.querySelector('a')?.dataset['host']).toBe('e.example');
});

test('elements of the app stand for tags that Markdown has a mark for', () => {
  const { container } = render(
    <Markdown
      text={'<b>a</b> <a href="/b">c</a>\n<hr>'}
      syntax={syntax}
      components={{
        strong: ({ children }) => <mark>{children}</mark>,
        a: ({ children }) => <cite>{children}</cite>,
        hr: () => <output />,
      }}
    />,
  );
  expect(container.querySelectorAll('mark, cite, output')).toHaveLength(3);
});

test('what a reader opened stays open while the text in it grows', () => {
  const text = (words: string) => `<details>\n<summary>a</summary>\n\n${words}`;
  const { container, rerender } = render(<Markdown text={text('b')} streaming syntax={syntax} />);
  const details = container.querySelector('details') as HTMLDetailsElement;
  details.open = true;
  rerender(<Markdown text={text('b c\n\nd')} streaming syntax={syntax} />);
  rerender(<Markdown text={text('b c\n\nd\n</details>\n')} syntax={syntax} />);
  expect(container.querySelector('details')).toBe(details);
  expect(details.open).toBe(true);
});

test('a table with tags is copied as it was written', () => {
  const text = '| <kbd>a</kbd> |\n| --- |\n| b<br>c |';
  const [table] = toArray(createMarkdownDocument({ syntax }).read(text).blocks);
  expect(table?.type === 'table' && tableToMarkdown(table)).toBe(
    '| <kbd>a</kbd> |\n| --- |\n| b<br>c |',
  );
});

test('without it, HTML is text', () => {
  const { container } = render(<Markdown text={'<b>a</b>\n\n<details>\nb\n</details>'} />);
  expect(container.querySelector('b, strong, details')).toBeNull();
  expect(container).toHaveTextContent('<b>a</b><details> b </details>');
});
