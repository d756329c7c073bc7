import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { Markdown, type MathProps } from '../index.ts';

const tableButtons = 'Copy tableCopy as MarkdownSave as CSV';
const answer = [
  '# Retrying\n\n',
  'Wait **longer** each time, see [the guide](https://docs.example/retry "Guide").\n\n',
  '- first\n- second\n\n',
  '```ts\nawait sleep(wait);\n```\n\n',
  '| a | b |\n|:--|--:|\n| 1 | 2 |\n\n',
  'The last paragraph is',
];

test('finished blocks keep their elements while later text streams', () => {
  const { container, rerender } = render(<Markdown text="" streaming />);
  const seen = new Map<number, Element>();
  let text = '';
  for (const character of answer.join('')) {
    rerender(<Markdown text={(text += character)} streaming />);
    const blocks = [...(container.firstElementChild as Element).children];
    blocks.slice(0, -2).forEach((block, i) => {
      expect(seen.get(i) ?? block).toBe(block);
      seen.set(i, block);
    });
  }
  expect(seen.size).toBe(4);
});

test('a delta renders the last block alone', () => {
  const rendered = vi.fn<(name: string) => void>();
  const components = {
    p: ({ children }: { children?: React.ReactNode }) => {
      rendered('p');
      return <p>{children}</p>;
    },
    h1: ({ children }: { children?: React.ReactNode }) => {
      rendered('h1');
      return <h1>{children}</h1>;
    },
  };
  const { rerender } = render(
    <Markdown text={answer.join('')} streaming components={components} />,
  );

  rendered.mockClear();
  rerender(
    <Markdown text={`${answer.join('')} growing`} streaming components={{ ...components }} />,
  );
  expect(rendered.mock.calls).toEqual([['p']]);
});

test('a delta into a long list renders the last item alone', () => {
  const rendered = vi.fn<() => void>();
  const components = {
    strong: ({ children }: { children?: React.ReactNode }) => {
      rendered();
      return <strong>{children}</strong>;
    },
  };
  const text = '- an **item**\n'.repeat(50);
  const { rerender } = render(<Markdown text={text} streaming components={components} />);

  rendered.mockClear();
  rerender(<Markdown text={`${text}- the **last**`} streaming components={components} />);
  expect(rendered).toHaveBeenCalledTimes(1);
});

test('a definition that arrives later makes the link, and leaves the other blocks alone', () => {
  const text = 'See [the docs].\n\nNo link here.\n\nNor here.\n\nEnd.\n\n';
  const { container, rerender } = render(<Markdown text={text} streaming />);
  const before = [...container.querySelectorAll('p')];
  expect(screen.queryByRole('link')).toBeNull();

  rerender(<Markdown text={`${text}[the docs]: https://docs.ex`} streaming />);
  expect(screen.queryByRole('link')).toBeNull();

  rerender(<Markdown text={`${text}[the docs]: https://docs.example\n`} streaming />);
  expect(screen.getByRole('link', { name: 'the docs' })).toHaveAttribute(
    'href',
    'https://docs.example',
  );
  expect([...container.querySelectorAll('p')]).toEqual(before);
});

test.each([
  ['a **bold', 'a bold'],
  ['a **bold**', 'a bold'],
  ['a **', 'a '],
  ['a `code', 'a code'],
  ['a [text](http', 'a text'],
  ['a [text](https://a.example "ti', 'a text'],
  ['a ![alt](http', 'a alt'],
  ['a ~~gone', 'a gone'],
  ['Here:\n-', 'Here:'],
  ['Here:\n--', 'Here:'],
  ['- a\n- [ ', 'a'],
  ['a [te', 'a te'],
  ['a [text]', 'a text'],
  ['a [1', 'a [1'],
  ['a ![al', 'a al'],
  ['a <https://a.exam', 'a https://a.exam'],
  ['a $x^2 + ', 'a x^2 +'],
  ['it is $5 or', 'it is $5 or'],
  ['a note[^', 'a note'],
  ['a note[^1]', 'a note1'],
  ['a\n\n[^1]: ', 'a'],
  ['a\n\n[label]: https://a.ex', 'a'],
  ['> [!WARN', ''],
  ['> [!WARNING]\n', 'Warning'],
  ['```ts\na\n``', 'tsWrap linesCopy codea'],
  ['```typescr', 'CodeWrap linesCopy code'],
  ['| a | b', `ab${tableButtons}`],
  ['| a | b |\n|--', `ab${tableButtons}`],
  ['| a | b |\n|---|---|\n| **c', `abc${tableButtons}`],
  ['2 * 3', '2 * 3'],
  ['snake_case', 'snake_case'],
])('unfinished %j reads %j', (text, shown) => {
  const { container } = render(<Markdown text={text} streaming />);
  expect(container.textContent?.trim()).toBe(shown.trim());
});

test('a fence is a code block from its first line, and the same one when it closes', () => {
  const { container, rerender } = render(<Markdown text={'```ts\nco'} streaming />);
  const figure = container.querySelector('figure');
  expect(figure).toHaveAttribute('data-language', 'ts');

  rerender(<Markdown text={'```ts\nconst a = 1;\n```\n\nDone.'} />);
  expect(container.querySelector('figure')).toBe(figure);
  expect(figure?.querySelector('code')).toHaveTextContent('const a = 1;');
  expect(figure?.querySelector('code')).toHaveClass('language-ts');
});

test('a table is one from its first line, and keeps its header while rows arrive', () => {
  const text = '| a | b |\n|---|---|\n| c | d |\n| e | f |\n';
  const { container, rerender } = render(<Markdown text="| " streaming />);
  rerender(<Markdown text="| a" streaming />);
  const table = container.querySelector('table');
  expect(table).not.toBeNull();
  for (let end = 4; end <= text.length; end++) {
    rerender(<Markdown text={text.slice(0, end)} streaming />);
    expect(container.querySelector('table')).toBe(table);
    expect(container.textContent).not.toMatch(/[|-]/);
  }
  expect(container.querySelectorAll('tbody tr')).toHaveLength(2);
});

test('a table row, a list item and lines of code keep their elements while more arrive', () => {
  const text = `- a\n- b\n\n| a |\n|---|\n${'| b |\n'.repeat(30)}\n\`\`\`\n${'code\n'.repeat(200)}`;
  const { container, rerender } = render(<Markdown text="" streaming />);
  const seen: Record<string, Element[]> = { li: [], tr: [], '.nusantara-lines': [] };
  for (let end = 7; end <= text.length; end += 7) {
    rerender(<Markdown text={text.slice(0, end)} streaming />);
    for (const [selector, elements] of Object.entries(seen)) {
      const now = [...container.querySelectorAll(selector)];
      expect(now.slice(0, elements.length)).toEqual(elements);
      seen[selector] = now;
    }
  }
  expect(container.querySelectorAll('tr')).toHaveLength(31);
});

test('a footnote has a number, a way there and a way back, and comes after the text', () => {
  const text =
    'One[^b], two[^a], one again[^b] and [^never].\n\n[^a]: Second\n\n[^b]: First\n\nEnd.';
  const { container, rerender } = render(<Markdown text={text} streaming />);
  rerender(<Markdown text={text} />);
  const [first, second, again] = screen.getAllByRole('link', { name: /^Footnote/ });
  expect([first, second, again].map((link) => link?.textContent)).toEqual(['1', '2', '1']);
  const notes = [...container.querySelectorAll('.nusantara-footnotes li')];
  expect(notes.map((note) => note.textContent)).toEqual(['First↩', 'Second↩']);
  expect(first).toHaveAttribute('href', `#${notes[0]?.id}`);
  const back = screen.getByRole('link', { name: 'Back to text 1' });
  expect(back).toHaveAttribute('href', `#${first?.id}`);
  expect(again).not.toHaveAttribute('id');
  expect(container).toHaveTextContent('one again1 and [^never].End.');
});

test('two texts on a page share no id', () => {
  const { container } = render(
    <>
      <Markdown text={'a[^1]\n\n[^1]: b'} />
      <Markdown text={'a[^1]\n\n[^1]: b'} />
    </>,
  );
  const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(4);
});

test('an alert says what it is, and formulas are code until the app renders them', () => {
  const text = '> [!TIP]\n> Try *this*.\n\nInline $x^2$.\n\n$$\ny^2\n$$';
  const { container, rerender } = render(<Markdown text={text} labels={{ tip: 'Kiat' }} />);
  expect(screen.getByRole('note')).toHaveAttribute('data-kind', 'tip');
  expect(screen.getByRole('note')).toHaveTextContent('KiatTry this.');
  expect([...container.querySelectorAll('code')].map((code) => code.textContent)).toEqual([
    'x^2',
    'y^2',
  ]);
  const math = ({ value, display }: MathProps) => <i>{`${value} ${display}`}</i>;
  rerender(<Markdown text={text} components={{ math }} />);
  expect([...container.querySelectorAll('i')].map((i) => i.textContent)).toEqual([
    'x^2 false',
    'y^2 true',
  ]);
});

test.each([
  'It costs $5 or $10.',
  'from $5-$10 to US$6',
  'C:\\Users\\me',
  'echo $HOME and $PATH',
  'snake_case_names',
])('%j is text', (text) => {
  const { container } = render(<Markdown text={text} />);
  expect(container.querySelector('code, em')).toBeNull();
  expect(container.textContent).toBe(text.replaceAll('\\\\', '\\'));
});

test('an external link opens a new tab and names its host', () => {
  render(<Markdown text="[here](https://docs.example/x) and [there](/local)" />);
  const external = screen.getByRole('link', { name: 'here' });
  expect(external).toHaveAttribute('target', '_blank');
  expect(external).toHaveAttribute('rel', 'noopener noreferrer');
  expect(external).toHaveAttribute('data-host', 'docs.example');
  expect(external).toHaveAttribute('title', 'docs.example');
  expect(screen.getByRole('link', { name: 'there' })).not.toHaveAttribute('target');
});

test('an image is a placeholder with its text and host until its origin is allowed', () => {
  const text = '![A chart](https://img.example/a.png)';
  const { container, rerender } = render(<Markdown text={text} />);
  expect(container.querySelector('img')).toBeNull();
  expect(screen.getByRole('img', { name: 'Image not loaded: A chart: img.example' })).toBeVisible();

  rerender(<Markdown text={text} allowImageOrigins={['https://img.example']} />);
  expect(screen.getByRole('img', { name: 'A chart' })).toHaveAttribute(
    'src',
    'https://img.example/a.png',
  );
});

test('HTML is shown as the text it is', () => {
  const { container } = render(
    <Markdown text={'<b onclick="x()">hi</b>\n\n<iframe src="x"></iframe>'} />,
  );
  expect(container).toHaveTextContent('<b onclick="x()">hi</b><iframe src="x"></iframe>');
  expect(container.querySelector('b, iframe')).toBeNull();
});

test('a table has headers, alignment without styles, and a box that takes focus', () => {
  render(<Markdown text={'| a | b |\n|:--|--:|\n| 1 | 2 |'} labels={{ table: 'Tabel' }} />);
  const region = screen.getByRole('group', { name: 'Tabel' });
  expect(region).toHaveAttribute('tabindex', '0');
  expect(within(region).getByRole('columnheader', { name: 'b' })).toHaveAttribute(
    'data-align',
    'right',
  );
  expect(within(region).getByRole('cell', { name: '1' })).toHaveAttribute('data-align', 'left');
});

test('a task is a checkbox that has a name and cannot be changed', () => {
  render(<Markdown text={'- [x] done\n- [ ] open'} />);
  const [done, open] = screen.getAllByRole('checkbox', { name: 'Task' });
  expect(done).toBeChecked();
  expect(open).not.toBeChecked();
  expect(open).toBeDisabled();
});

test('the copy button copies the code and says so', async () => {
  const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  render(<Markdown text={'```\na\n  b\n```'} labels={{ copyCode: 'Salin' }} />);

  fireEvent.click(screen.getByRole('button', { name: 'Salin' }));
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Copied'));
  expect(screen.getByRole('button', { name: 'Salin' })).toHaveAttribute('data-state', 'copied');
  expect(writeText).toHaveBeenCalledWith('a\n  b');
  vi.unstubAllGlobals();
});

test('the copy button says when the browser refused', async () => {
  vi.stubGlobal('navigator', {});
  render(<Markdown text={'```\na\n```'} />);
  fireEvent.click(screen.getByRole('button', { name: 'Copy code' }));
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Could not copy'));
  vi.unstubAllGlobals();
});

test('any element may be replaced', () => {
  render(
    <Markdown
      text={'[a](https://a.example) `b`\n\n```js\nc\n```\n\n![d](e)'}
      components={{
        a: ({ children, href }) => <a href={href}>link {children}</a>,
        code: ({ children }) => <kbd>{children}</kbd>,
        codeBlock: ({ code, language }) => <output>{`${language}: ${code}`}</output>,
        img: ({ alt }) => <i>{alt}</i>,
      }}
    />,
  );
  expect(screen.getByRole('link', { name: 'link a' })).toBeVisible();
  expect(screen.getByText('b').tagName).toBe('KBD');
  expect(screen.getByRole('status')).toHaveTextContent('js: c');
  expect(screen.getByText('d').tagName).toBe('I');
});

test('a server renders what the browser takes over', () => {
  const element = <Markdown text={answer.join('')} streaming />;
  const container = document.createElement('div');
  container.innerHTML = renderToString(element);
  document.body.append(container);
  const heading = container.querySelector('h1');
  render(element, { container, hydrate: true });
  expect(container.querySelector('h1')).toBe(heading);
});
