import { render } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Markdown } from '../src/index.ts';
import { MathFormula } from '../src/math.ts';

const components = { math: MathFormula };
const show = (text: string, streaming = false) =>
  render(<Markdown text={text} streaming={streaming} components={components} />).container;

test('a formula is its source until it can be set', async () => {
  const { container } = render(<Markdown text="$x^2$" components={components} />);
  expect(container.querySelector('code.nusantara-math')).toHaveTextContent('x^2');
  await expect
    .poll(() => container.querySelector('math msup')?.textContent, { timeout: 20_000 })
    .toBe('x2');
});

test.each([
  ['$x^2$', false],
  ['$$x^2$$', true],
  ['$$\nx^2\n$$', true],
  [String.raw`\(x^2\)`, false],
  [String.raw`\[x^2\]`, true],
  ['\\[\nx^2\n\\]', true],
  ['a\n\n\\[\nx^2\n\n\\]\nb', true],
  ['> \\[\n> x^2\n> \\]', true],
])('%j is a formula', (text, display) => {
  const container = show(text);
  expect(container.querySelector('math msup')).toHaveTextContent('x2');
  const formula = container.querySelector('.nusantara-formula');
  expect(formula?.hasAttribute('data-display')).toBe(display);
});

test.each([
  [String.raw`\(\)`, '()'],
  [String.raw`\[\\\]`, String.raw`[\]`],
  [String.raw`\[not a link](/a)`, '[not a link](/a)'],
  [String.raw`a \(b`, 'a (b'],
])('%j is text', (text, shown) => {
  for (const streaming of [false, true]) {
    const container = show(text, streaming);
    expect(container.querySelector('math')).toBeNull();
    expect(container).toHaveTextContent(shown);
  }
});

test.each([
  String.raw`\frac{a`,
  String.raw`\href{https://evil.example}{a}`,
  String.raw`\url{https://evil.example}`,
  String.raw`\includegraphics{https://evil.example/a.png}`,
  String.raw`\htmlData{a=b}{c}`,
  String.raw`\htmlId{body}{c}`,
  String.raw`\style{background:url(//evil.example)}{c}`,
  String.raw`\def\a{\a\a}\a`,
  String.raw`\def\a{xxxxxxxxxx}\def\b{\a\a\a\a\a\a\a\a}\def\c{\b\b\b\b\b\b\b\b}\def\d{\c\c\c\c\c\c\c\c}\d\d\d\d`,
])('%s stays its source', (value) => {
  const container = show(`$${value}$`);
  expect(container.querySelector('math, a, img, [style]')).toBeNull();
  expect(container.querySelector('code')?.textContent).toBe(value);
});

test('a formula carries no id, and takes no more room than it may', () => {
  const container = show(
    '$$\n\\begin{align} a &= \\rule{9999em}{9999em} \\label{body} \\end{align}\n$$',
  );
  expect(container.querySelector('math')).not.toBeNull();
  expect(container.querySelector('[id]')).toBeNull();
  expect(container.querySelector('[mathbackground]')?.getAttribute('width')).toBe('50em');
});

test('a macro of one formula does not reach the next', () => {
  const container = show(String.raw`$\gdef\a{b}\a$ and $\a$`);
  expect(container.querySelectorAll('math')).toHaveLength(1);
  expect(container.querySelector('code')).toHaveTextContent(String.raw`\a`);
});

test.each([
  String.raw`\[\frac{a}{b} + \left( \sqrt{x_1} \right)\]`,
  '$$\n\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}\n$$',
  String.raw`so $\sum_{i=1}^{n} i^{2}$.`,
])('%j is never shown as source once it was a formula', (text) => {
  const { container, rerender } = render(<Markdown text="" components={components} />);
  const shown: boolean[] = [];
  for (let end = 1; end <= text.length; end++) {
    rerender(<Markdown text={text.slice(0, end)} streaming components={components} />);
    shown.push(container.querySelector('math') !== null);
  }
  expect(shown.slice(shown.indexOf(true))).not.toContain(false);
  expect(container.querySelector('code')).toBeNull();
  rerender(<Markdown text={text} components={components} />);
  expect(container.querySelector('math')).not.toBeNull();
});

test('a server sends the source', () => {
  const html = renderToString(<Markdown text="$x^2$" components={components} />);
  expect(html).toContain('x^2</code>');
  expect(html).not.toContain('<math');
});
