import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import {
  type CodeBlockProps,
  type InlineExtension,
  type LinkClickHandler,
  Markdown,
  citationChips,
} from '../src/index.ts';

const table = '| a | b |\n|:--|--:|\n| **x**, y | =1+1 |\n| "q" | `c\\|d` |\n';

test('headings fit below those of the page', () => {
  render(<Markdown text={'# a\n\n##### b\n\n###### c'} headingOffset={2} />);
  const levels = screen.getAllByRole('heading').map(({ tagName }) => tagName);
  expect(levels).toEqual(['H3', 'H6', 'H6']);
});

test('a language of your own has a component of your own, from its first line', () => {
  const Diagram = ({ code, isOpen }: CodeBlockProps) => (
    <p>{`${isOpen ? 'open' : 'done'}: ${code}`}</p>
  );
  const fences = { mermaid: Diagram };
  const { container, rerender } = render(
    <Markdown text={'```Mermaid\na -->'} streaming fences={fences} />,
  );
  expect(container).toHaveTextContent('open: a -->');
  rerender(<Markdown text={'```Mermaid\na --> b\n```\n'} streaming fences={fences} />);
  expect(container).toHaveTextContent('done: a --> b');
  rerender(<Markdown text={'```constructor\na\n```'} fences={fences} />);
  expect(container.querySelector('figure')).not.toBeNull();
});

test('an inline extension is found in text, and nowhere else', () => {
  const mention: InlineExtension = {
    trigger: '@',
    pattern: /^@(\w+)/,
    component: ({ groups }) => <mark>{groups[0]}</mark>,
  };
  const { container } = render(
    <Markdown text={'**@ana** and @budi, `@code` [@link](/a) a @ b'} inlines={[mention]} />,
  );
  const found = [...container.querySelectorAll('mark')].map(({ textContent }) => textContent);
  expect(found).toEqual(['ana', 'budi']);
  expect(container).toHaveTextContent('ana and budi, @code @link a @ b');
});

test('citations become chips as they arrive, and lead nowhere they should not', () => {
  const text = 'It rains[1][2][3].';
  const { container, rerender } = render(<Markdown text={text} streaming />);
  expect(container).toHaveTextContent('It rains[1][2][3].');
  const sources = [
    { href: 'https://weather.example', title: 'Weather' },
    { href: 'javascript:alert(1)', title: 'Evil' },
  ];
  rerender(<Markdown text={text} inlines={[citationChips(sources)]} />);
  expect(screen.getAllByRole('link')).toHaveLength(1);
  expect(screen.getByRole('link', { name: '1: Weather' })).toHaveAttribute(
    'title',
    'Weather (weather.example)',
  );
  expect(container).toHaveTextContent('It rains1[2][3].');
});

test('a link can be intercepted', () => {
  const onLinkClick = vi.fn<LinkClickHandler>((event) => event.preventDefault());
  render(<Markdown text="[a](https://a.example/b)" onLinkClick={onLinkClick} />);
  const isFollowed = fireEvent.click(screen.getByRole('link'));
  expect(isFollowed).toBe(false);
  expect(onLinkClick.mock.calls[0]?.[1]).toEqual({
    href: 'https://a.example/b',
    host: 'a.example',
  });
});

test('handlers written inline do not render finished blocks again', () => {
  const rendered = vi.fn<() => void>();
  const p = ({ children }: { children?: React.ReactNode }) => {
    rendered();
    return <p>{children}</p>;
  };
  const show = (text: string) => (
    <Markdown
      text={text}
      streaming
      components={{ p }}
      onLinkClick={() => undefined}
      resolveImage={() => undefined}
    />
  );
  const { rerender } = render(show('a\n\nb'));
  rendered.mockClear();
  rerender(show('a\n\nbc'));
  expect(rendered).toHaveBeenCalledTimes(1);
});

test('an image may come from an address of yours', () => {
  render(
    <Markdown
      text="![a](sandbox:/a.png) ![b](https://b.example/b.png)"
      resolveImage={(destination) =>
        destination.startsWith('sandbox:') ? '/files/a.png' : undefined
      }
    />,
  );
  expect(screen.getByRole('img', { name: 'a' })).toHaveAttribute('src', '/files/a.png');
  expect(screen.getByRole('img', { name: /b\.example/ })).not.toHaveAttribute('src');
});

test('an image is loaded when a reader asks for it, and not before, on a server neither', () => {
  const text = '[![a](https://a.example/a.png)](https://a.example)';
  expect(renderToString(<Markdown text={text} />)).not.toMatch(/<img|<link|preload|a\.png/);
  const { container } = render(<Markdown text={text} />);
  expect(container.innerHTML).not.toContain('a.png');
  expect(fireEvent.click(screen.getByRole('button', { name: 'Load image' }))).toBe(false);
  expect(screen.getByRole('img', { name: 'a' })).toHaveAttribute('src', 'https://a.example/a.png');
});

test('an image whose address hides its host cannot be asked for', () => {
  render(<Markdown text="![a](https://ok.example@evil.example/a.png) ![b](javascript:alert)" />);
  expect(screen.queryByRole('button')).toBeNull();
});

test('a table is copied for a spreadsheet or as Markdown, and runs no formula there', async () => {
  const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  const { container } = render(<Markdown text={table} />);
  fireEvent.click(screen.getByRole('button', { name: 'Copy table' }));
  await waitFor(() => expect(writeText).toHaveBeenCalledWith('a\tb\nx, y\t\'=1+1\n"q"\tc|d'));
  fireEvent.click(screen.getByRole('button', { name: 'Copy as Markdown' }));
  await waitFor(() => expect(writeText).toHaveBeenCalledTimes(2));
  const copied = writeText.mock.calls[1]?.[0] as string;
  const again = render(<Markdown text={copied} />).container;
  expect(again.querySelector('table')?.outerHTML).toBe(container.querySelector('table')?.outerHTML);
  vi.unstubAllGlobals();
});

test('a table is saved as CSV', async () => {
  const saved: Blob[] = [];
  vi.stubGlobal(
    'URL',
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        saved.push(blob);
        return '#';
      },
      revokeObjectURL: () => undefined,
    }),
  );
  render(<Markdown text={table} />);
  fireEvent.click(screen.getByRole('button', { name: 'Save as CSV' }));
  expect(await saved[0]?.text()).toBe('"a","b"\r\n"x, y","\'=1+1"\r\n"""q""","c|d"');
  vi.unstubAllGlobals();
});

test('link text reads in the order it was written', () => {
  const { container } = render(<Markdown text={'[good\u202Elive.com](https://evil.example)'} />);
  const mark = container.querySelector('a .nusantara-invisible');
  expect(mark).toHaveAttribute('data-code-point', 'U+202E');
  expect(container.querySelector('a')?.textContent).toBe('good\u202Elive.com');
});
