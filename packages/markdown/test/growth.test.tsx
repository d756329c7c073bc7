import { fireEvent, render, screen } from '@testing-library/react';
import { StrictMode, act } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CodeBlock, type CodeBlockProps, Markdown, type MarkdownProps } from '../src/index.ts';
import { constructs } from './corpus.ts';

beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true));
afterEach(() => vi.unstubAllGlobals());

test.each(constructs)('shows what a new rendering would, however the text grew: %j', (text) => {
  const grown = mount();
  for (const end of cuts(text)) {
    grown.show({ text: text.slice(0, end), streaming: true });
    expect(grown.html()).toBe(htmlOf({ text: text.slice(0, end), streaming: true }));
  }
  grown.show({ text });
  expect(grown.html()).toBe(htmlOf({ text }));
  grown.unmount();
});

test.each([
  ['shorter', ['One two', 'One two three', 'One two']],
  ['shorter than was rendered', ['One two', 'One two three', 'One']],
  ['another', ['One two', 'One two three', 'Four']],
  ['the beginning once more', ['One', 'One two', 'Four', 'One']],
  ['settled', ['- a `b` c', '- a `b` c d', '- a `b` c d\n\n', '- a `b` c d\n\nnext']],
  ['code that ends', ['```\none', '```\none two\nthree', '```\none two\nthree\n```\n']],
])('a text that grew becomes %s', (_, texts) => {
  const grown = mount();
  for (const text of texts) {
    grown.show({ text, streaming: true });
    expect(grown.html()).toBe(htmlOf({ text, streaming: true }));
  }
  grown.unmount();
});

test('words that arrive lengthen the text node that is there', () => {
  const grown = mount();
  grown.show({ text: 'Some *text* in a paragraph', streaming: true });
  const node = grown.container.querySelector('p')?.lastChild;
  grown.show({ text: 'Some *text* in a paragraph that goes', streaming: true });
  expect(grown.container.querySelector('p')?.lastChild).toBe(node);
  expect(node?.textContent).toBe(' in a paragraph that goes');
  grown.unmount();
});

test('code that is being written is copied as far as it is shown', async () => {
  const writeText = vi.fn<(text: string) => Promise<void>>().mockResolvedValue();
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  const { rerender } = render(<Markdown text={'```\none'} streaming />);
  rerender(<Markdown text={'```\none\ntwo'} streaming />);
  fireEvent.click(screen.getByRole('button', { name: 'Copy code' }));
  await screen.findByText('Copied');
  expect(writeText).toHaveBeenLastCalledWith('one\ntwo');
});

test('a component of an app is told of every letter', () => {
  const told: string[] = [];
  const Code = (props: CodeBlockProps) => {
    told.push(props.code);
    return <CodeBlock {...props} />;
  };
  const grown = mount();
  for (const text of ['```\na', '```\nab', '```\nabc']) {
    grown.show({ text, streaming: true, components: { codeBlock: Code } });
  }
  expect(told).toEqual(['a', 'ab', 'abc']);
  for (const text of ['x', 'xy']) {
    grown.show({ text, streaming: true, components: { p: ({ children }) => <b>{children}</b> } });
    expect(grown.container.querySelector('b')?.textContent).toBe(text);
  }
  grown.unmount();
});

test('grows where someone else changed the page, under StrictMode, and after hydration', async () => {
  const props = (text: string) => ({ text, streaming: true });
  const grown = mount(true);
  grown.show(props('One'));
  grown.show(props('One two'));
  const p = grown.container.querySelector('p') as HTMLElement;
  p.replaceChildren(Object.assign(document.createElement('font'), { textContent: 'Satu dua' }));
  grown.show(props('One two three'));
  grown.show(props('One two three\n\nFour'));
  expect(grown.container.querySelectorAll('p')[1]?.textContent).toBe('Four');
  grown.unmount();

  const container = document.createElement('div');
  container.innerHTML = renderToString(<Markdown {...props('> A quote')} />);
  const root = await act(() => hydrateRoot(container, <Markdown {...props('> A quote')} />));
  for (const text of ['> A quote that', '> A quote that goes *on']) {
    act(() => root.render(<Markdown {...props(text)} />));
    expect(plain(container)).toBe(htmlOf(props(text)));
  }
  act(() => root.unmount());
});

function mount(strict = false) {
  const container = document.createElement('div');
  const root = createRoot(container);
  return {
    container,
    show: (props: MarkdownProps) => {
      const message = <Markdown {...props} />;
      act(() => root.render(strict ? <StrictMode>{message}</StrictMode> : message));
    },
    html: () => plain(container),
    unmount: () => act(() => root.unmount()),
  };
}

function htmlOf(props: MarkdownProps): string {
  const fresh = mount();
  fresh.show(props);
  const html = fresh.html();
  fresh.unmount();
  return html;
}

/** Ids differ from one text to the next, and so does the order of attributes. */
function plain(container: HTMLElement): string {
  const copy = container.cloneNode(true) as HTMLElement;
  for (const element of copy.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes].toSorted(byName)) {
      element.removeAttribute(name);
      element.setAttribute(name, value.replace(/nusantara-.*-note/, 'note'));
    }
  }
  return copy.innerHTML;
}

function byName(one: Attr, other: Attr): number {
  return one.name < other.name ? -1 : 1;
}

/** Where a text is cut: long ones would take minutes. */
function cuts(text: string): readonly number[] {
  const step = Math.ceil(text.length / 60);
  return Array.from({ length: Math.floor(text.length / step) }, (_, i) => (i + 1) * step);
}
