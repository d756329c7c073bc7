import { countSteps } from './countSteps.ts'; // first: it counts what is imported after it
import { render } from '@testing-library/react';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createMarkdownDocument as createCoreDocument,
  createSyntax as createCoreSyntax,
  toArray,
} from '../src/core.ts';
import { safeHtml } from '../src/html.ts';
import { Markdown, createMarkdownDocument, createSyntax } from '../src/index.ts';
import { constructs } from './corpus.ts';
import { htmlConstructs, ownConstructs } from './ownCorpus.ts';
import { ownSyntax } from './ownSyntax.tsx';
import { cutInto, html, readInChunks, step } from './readInChunks.tsx';

const syntaxes = {
  own: { syntax: ownSyntax, texts: ownConstructs },
  html: { syntax: createSyntax(safeHtml), texts: htmlConstructs },
};
const names = Object.keys(syntaxes) as (keyof typeof syntaxes)[];

const shown = (text: string, streaming = false) => {
  const { container, unmount } = render(
    <Markdown text={text} streaming={streaming} syntax={ownSyntax} />,
  );
  const inner = container.querySelector('.nusantara-markdown')?.innerHTML ?? '';
  unmount();
  return inner.replaceAll(' dir="auto"', '');
};

test.each([
  [
    '::: note\na *b*\n\n- c\n:::\nd',
    '<aside data-kind="note"><p>a <em>b</em></p><ul><li>c</li></ul></aside><p>d</p>',
  ],
  [
    'a\n:::: b\n::: c\nd\n:::\ne\n::::',
    '<p>a</p><aside data-kind="b"><aside data-kind="c"><p>d</p></aside><p>e</p></aside>',
  ],
  [
    '- ::: a\n  b\n\n  c\n  :::\n- d',
    '<ul><li><aside data-kind="a"><p>b</p><p>c</p></aside></li><li>d</li></ul>',
  ],
  ['> ::: a\n> b\n\nc', '<blockquote><aside data-kind="a"><p>b</p></aside></blockquote><p>c</p>'],
  [
    '::: a\n> b\n>\n> :::\n\nc\n:::\nd',
    '<aside data-kind="a"><blockquote><p>b</p><p>:::</p></blockquote><p>c</p></aside><p>d</p>',
  ],
  ['::: a\n- b\n:::\nc', '<aside data-kind="a"><ul><li>b</li></ul></aside><p>c</p>'],
  [
    '::: a\n%%%\n:::\n\n*b*\n%%%\n:::',
    '<aside data-kind="a"><samp><span class="nusantara-lines">:::\n\n*b*\n</span></samp></aside>',
  ],
  ['<chart type="bar">1,2</chart> a', '<figure data-type="bar">1,2</figure><p>a</p>'],
  [
    'a\n<chart type="pie">\n1\n\n  2</chart>\nb',
    '<p>a</p><figure data-type="pie">1\n\n  2</figure><p>b</p>',
  ],
  [
    '<chart>\na',
    '<p class="nusantara-html"><span class="nusantara-lines">&lt;chart&gt;\na\n</span></p>',
  ],
  ['Q: who *is*\nthis?\n\nI am.', '<strong>who <em>is</em>\nthis?</strong><p>I am.</p>'],
  ['{{toc}}\n{{a}} b', '<nav>toc</nav><p>{<q>a</q>} b</p>'],
  ['::::a b', '<p>::::a b</p>'],
])('reads blocks of an app in %j', (text, expected) => {
  expect(shown(text)).toBe(expected);
});

test('the code of a fence ends no block, and an unclosed block ends with the text', () => {
  const { container } = render(
    <Markdown text={'::: a\n```\n:::\n```\nb\n:::\n\n::: c\nd'} syntax={ownSyntax} />,
  );
  const [first, second] = container.querySelectorAll('aside');
  expect(first?.querySelector('code')?.textContent).toBe(':::\n');
  expect(first?.querySelector('p')?.textContent).toBe('b');
  expect(second?.textContent).toBe('d');
});

test.each([
  [
    'hi @user_name_x and me@a.example',
    '<p>hi <mark>@user_name_x</mark> and <a href="mailto:me@a.example">me@a.example</a></p>',
  ],
  ['[[a_b_]] *c [[d* e]]', '<p><cite>a_b_</cite> *c <cite>d* e</cite></p>'],
  ['||a *b* @c|| d ||e', '<p><s>a <em>b</em> <mark>@c</mark></s> d <s>e</s></p>'],
  [
    '`@a` \\@b [c @d](/e) :+1: :x:',
    '<p><code translate="no">@a</code> @b <a href="/e">c @d</a> :+1: <b>x</b></p>',
  ],
  ['*a ||b* c||', '<p>*a <s>b* c</s></p>'],
  ['||a [b|| c](/d)', '<p><s>a [b</s> c](/d)</p>'],
  ['[a ||b](/c) d||', '<p><a href="/c">a <s>b</s></a> d||</p>'],
])('reads constructs of an app before the marks in %j', (text, expected) => {
  expect(shown(text)).toBe(expected);
});

test.each([
  ['a\n\n:', '<p>a</p>'],
  ['a\n\n:::', '<p>a</p>'],
  ['a\n\n::: not', '<p>a</p>'],
  ['::: note\n', ''],
  ['::: note\nb', '<aside data-kind="note" data-open="true"><p>b</p></aside>'],
  ['::: note\nb\n::', '<aside data-kind="note" data-open="true"><p>b</p></aside>'],
  ['::: note\nb\n:::', '<aside data-kind="note" data-open="true"><p>b</p></aside>'],
  ['::: note\nb\n:::\n', '<aside data-kind="note"><p>b</p></aside>'],
  ['<cha', ''],
  ['<chart type="ba', ''],
  ['<chart type="bar">1', '<figure data-type="bar" data-open="true">1</figure>'],
  ['<chart type="bar">1</cha', '<figure data-type="bar" data-open="true">1</figure>'],
  ['a @us', '<p>a </p>'],
  ['a @user,', '<p>a <mark>@user</mark>,</p>'],
  ['a [[wi', '<p>a </p>'],
  ['a ||b', '<p>a <s>b</s></p>'],
  ['a ||b|', '<p>a <s>b</s></p>'],
])('shows what is half written as what it becomes, or not at all: %j', (text, expected) => {
  expect(shown(text, true)).toBe(expected);
});

test.each(names)('reads %s constructs the same however the text was cut', (name) => {
  const { syntax, texts } = syntaxes[name];
  for (const text of texts) {
    const whole = html(readInChunks([text], syntax), syntax);
    for (let cut = 1; cut < text.length; cut += step(text)) {
      const chunks = [text.slice(0, cut), text.slice(cut)];
      expect(html(readInChunks(chunks, syntax), syntax)).toBe(whole);
    }
    expect(html(readInChunks(Array.from(text), syntax), syntax)).toBe(whole);
  }
});

test.each(names)('reads any mixture with %s constructs the same however it was cut', (name) => {
  const { syntax, texts } = syntaxes[name];
  const lines = [...texts, ...texts, ...constructs].flatMap((text) => text.split('\n'));
  const document = fc
    .array(fc.constantFrom('', '', '    ', '- ', '> ', '```', ...lines), { maxLength: 14 })
    .chain((parts) => fc.constantFrom('\n', ' ').map((by) => parts.join(by)));
  const property = fc.property(document, fc.array(fc.nat(60), { maxLength: 40 }), (text, sizes) => {
    expect(html(readInChunks(cutInto(text, sizes), syntax), syntax)).toBe(
      html(readInChunks([text], syntax), syntax),
    );
  });
  fc.assert(property, { numRuns: 500, seed: 6 });
});

test.each(names)(
  'reads each prefix with %s constructs as the whole text, once it stands',
  (name) => {
    const { syntax, texts } = syntaxes[name];
    for (const text of texts) {
      const document = createMarkdownDocument({ syntax });
      for (let end = 1; end <= text.length; end += step(text)) {
        const prefix = text.slice(0, end);
        document.read(prefix, { streaming: true });
        expect(html(document.read(prefix), syntax)).toBe(
          html(readInChunks([prefix], syntax), syntax),
        );
      }
    }
  },
);

test('text without constructs of an app reads as if there were none', () => {
  const { syntax } = syntaxes.html;
  for (const text of constructs.filter((construct) => !construct.includes('<'))) {
    expect(html(readInChunks(Array.from(text), syntax), syntax)).toBe(html(readInChunks([text])));
  }
});

test('a definition and a footnote reach into a block of an app', () => {
  const text = '::: a\n[b] c[^d]\n\n- [b]\n:::\n\n[b]: /e\n[^d]: f';
  const { container } = render(<Markdown text={text} syntax={ownSyntax} />);
  expect(container.querySelectorAll('aside a[href="/e"]')).toHaveLength(2);
  expect(container.querySelector('aside sup')?.textContent).toBe('1');
});

test('reads constructs of an app in a cell', () => {
  expect(shown('| @a_b_ |\n|-|\n')).toContain('<mark>@a_b_</mark>');
});

test('what a construct holds may be long, and is one', () => {
  const words = 'word *word* '.repeat(300);
  const { container } = render(<Markdown text={`a ||${words}b|| c`} syntax={ownSyntax} />);
  expect(container.querySelector('p')?.children).toHaveLength(1);
  expect(container.querySelectorAll('s em')).toHaveLength(300);
});

test('a construct is looked for among the next 1,000 characters, and no further', () => {
  const [near, far] = [990, 1100].map((length) => `[[${'a '.repeat(length / 2)}]] b`);
  expect(shown(near as string)).toContain('<cite>');
  expect(shown(far as string)).not.toContain('<cite>');
});

const inputs: Record<string, (n: number) => string> = {
  'opened blocks': (n) => '::: a\n'.repeat(n),
  'opened and closed blocks': (n) => '::: a\nb\n:::\n'.repeat(n),
  'nested blocks': (n) => '::: a\n'.repeat(n) + ':::\n'.repeat(n),
  'ends without a beginning': (n) => ':::\n'.repeat(n),
  'lines of a block': (n) => `%%%\n${'a\n'.repeat(n)}`,
  'paragraphs of a block': (n) => `::: a\n${'b\n\n'.repeat(n)}`,
  'charts in a line': (n) => '<chart type="a">b</chart>'.repeat(n),
  mentions: (n) => '@a_b '.repeat(n),
  'half constructs': (n) => '[[a '.repeat(n),
  spoilers: (n) => '||a|| '.repeat(n),
  'opened spoilers': (n) => `||${'a ||'.repeat(n)}`,
  'tags that open': (n) => '<b>'.repeat(n),
  'tags that open, in words': (n) => 'a <i>b '.repeat(n),
  'tags that close': (n) => `<i>${'</b>'.repeat(n)}`,
  'nested tags': (n) => '<b><i>'.repeat(n) + 'a' + '</i></b>'.repeat(n),
  'unclosed tags': (n) => '<kbd title="'.repeat(n),
  attributes: (n) => `<b${' title="a"'.repeat(n)}>`,
  'nested details': (n) => '<details>'.repeat(n) + '</details>'.repeat(n),
  'details on lines': (n) => '<details>\n<summary>a</summary>\n\n'.repeat(n),
  'paragraphs in a line': (n) => '<p>a</p>'.repeat(n),
  'paragraphs that are not closed': (n) => '<p>a\n'.repeat(n),
  'ends in code': (n) => `<div>${'`</div>'.repeat(n)}`,
};

test.each(Object.keys(inputs))('takes steps in proportion to the length of %s', (name) => {
  const input = inputs[name] as (n: number) => string;
  for (const { syntax } of Object.values(syntaxes)) {
    for (const streaming of [false, true]) {
      const [few, many] = [500, 2000].map((n) =>
        countSteps(() => createMarkdownDocument({ syntax }).read(input(n), { streaming })),
      ) as [number, number];
      expect(many).toBeLessThan(8 * Math.max(few, 1_000));
    }
  }
});

test.each(Object.keys(inputs))('renders %s without running out of stack', (name) => {
  for (const { syntax } of Object.values(syntaxes)) {
    const text = (inputs[name] as (n: number) => string)(4_000);
    expect(html(readInChunks([text], syntax), syntax)).not.toBe('');
  }
});

test('a construct that begins or ends with nothing is refused', () => {
  const block = { trigger: '', pattern: /^a/, holds: 'nothing' } as const;
  expect(() => createSyntax({ blocks: [block] })).toThrow(TypeError);
  expect(() => createSyntax({ inlines: [{ trigger: 'a', pattern: /^a/, close: '' }] })).toThrow(
    TypeError,
  );
});

test('without React, constructs are nodes that say which one they are', () => {
  const note = { trigger: '!!', pattern: /^!! (\w+)$/, holds: 'blocks', close: '!!' } as const;
  const document = createCoreDocument({ syntax: createCoreSyntax({ blocks: [note] }) });
  const [block] = toArray(document.read('!! a\nb\n!!\n').blocks);
  expect(block).toMatchObject({ type: 'extension', groups: ['a'] });
  expect(block?.type === 'extension' && block.of).toBe(note);
});
