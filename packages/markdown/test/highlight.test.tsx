import { countCalls } from './countCalls.ts'; // first: it counts what is imported after it
import { act, render, screen, waitFor } from '@testing-library/react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { addLanguage, HighlightedCodeBlock, loadLanguage } from '../src/highlight.ts';
import { CodeBlock, Markdown } from '../src/index.ts';

const components = { codeBlock: HighlightedCodeBlock };
const code = [
  'import { sleep } from "./sleep.ts";',
  '',
  '/* Waits',
  '   for a while. */',
  'export async function wait(ms: number): Promise<void> {',
  '  const text = `waits ${ms}',
  '    milliseconds`;',
  '  await sleep(ms * 2); // twice',
  '}',
].join('\n');

beforeAll(() => loadLanguage('ts'));
afterEach(() => vi.unstubAllGlobals());

test('tokens have classes, and the text is what it was', () => {
  const { container } = render(<Markdown text={fence(code)} components={components} />);
  expect(container.querySelector('code')?.textContent).toBe(`${code}\n`);
  expect(tokens(container, 'keyword')).toEqual([
    'import',
    'from',
    'export',
    'async',
    'function',
    'const',
    'await',
  ]);
  expect(tokens(container, 'comment')).toEqual(['/* Waits', '   for a while. */', '// twice']);
  expect(tokens(container, 'definition')).toContain('wait');
  expect(tokens(container, 'string')).toContain('"./sleep.ts"');
});

test('code that streamed is highlighted as the whole is', () => {
  const long = Array.from({ length: 40 }, () => code).join('\n');
  const { container, rerender } = render(<Markdown text="" components={components} />);
  for (let end = 1; end < long.length; end += 37) {
    rerender(
      <Markdown text={`\`\`\`ts\n${long.slice(0, end)}`} streaming components={components} />,
    );
  }
  rerender(<Markdown text={fence(long)} components={components} />);
  const whole = render(<Markdown text={fence(long)} components={components} />);
  expect(container.innerHTML.replaceAll('\n', '⏎')).toBe(
    whole.container.innerHTML.replaceAll('\n', '⏎'),
  );
});

test('another text is read anew', () => {
  const { container, rerender } = render(<Markdown text={fence(code)} components={components} />);
  rerender(<Markdown text={fence('const a = 1;')} components={components} />);
  expect(tokens(container, 'keyword')).toEqual(['const']);
  expect(container.querySelector('code')?.textContent).toBe('const a = 1;\n');
});

test('finished lines keep their elements', () => {
  const lines = Array.from({ length: 200 }, (_, i) => `const a${i} = ${i};\n`).join('');
  const { container, rerender } = render(<Markdown text="" components={components} />);
  const seen: Element[] = [];
  for (let end = 6; end < lines.length; end += 11) {
    rerender(
      <Markdown text={`\`\`\`ts\n${lines.slice(0, end)}`} streaming components={components} />,
    );
    const now = [...container.querySelectorAll('.nusantara-token-number')];
    for (const [i, element] of seen.slice(0, -1).entries()) expect(now[i]).toBe(element);
    seen.splice(0, seen.length, ...now);
  }
  expect(seen.length).toBeGreaterThan(150);
});

test('a delta costs the same at the end of long code', () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const deltas = 4000;
  let text = '```ts\n';
  for (let i = 0; text.length < deltas * 4; i++) text += `  const value${i} = compute(${i});\n`;
  const root = createRoot(document.createElement('div'));
  const grow = (count: number) =>
    act(() =>
      root.render(<Markdown text={text.slice(0, count * 4)} streaming components={components} />),
    );
  // What lies between the first tenth and the last comes in one update.
  const [first, last] = [0, 9].map((tenth) => {
    const before = (tenth * deltas) / 10;
    grow(before);
    return countCalls(() => {
      for (let i = 1; i <= deltas / 10; i++) grow(before + i);
    });
  }) as [number, number];
  act(() => root.unmount());
  expect(first).toBeGreaterThan(deltas);
  expect(last / first).toBeLessThan(1.2);
});

test('a language is loaded when it is first met, and unknown ones stay plain', async () => {
  const load = vi.fn<() => Promise<{ token: (stream: { next: () => unknown }) => string }>>(() =>
    Promise.resolve({
      token: (stream) => {
        stream.next();
        return 'keyword';
      },
    }),
  );
  addLanguage('shout', load);
  const { container, rerender } = render(
    <Markdown text={'```nothing\na\n```'} components={components} />,
  );
  expect(load).not.toHaveBeenCalled();
  rerender(<Markdown text={'```Shout\na\n```\n\n```shout\nb\n```'} components={components} />);
  expect(container.querySelector('[class*=token]')).toBeNull();
  await waitFor(() => expect(tokens(container, 'keyword')).toEqual(['a', 'b']));
  expect(load).toHaveBeenCalledTimes(1);
});

test('a language that cannot be loaded, or fails, leaves the text', async () => {
  addLanguage('gone', () => Promise.reject(new Error('offline')));
  addLanguage('broken', () =>
    Promise.resolve({
      token: () => {
        throw new TypeError('no');
      },
    }),
  );
  await Promise.all([loadLanguage('gone'), loadLanguage('broken')]);
  const { container } = render(
    <Markdown text={'```gone\na\n```\n\n```broken\nb\n```'} components={components} />,
  );
  expect([...container.querySelectorAll('code')].map((element) => element.textContent)).toEqual([
    'a\n',
    'b\n',
  ]);
});

test.each([
  'abap bash c cpp cs css diff docker go html java js json jsx kotlin lua php py r rb rs scss sql svelte swift toml ts tsx vue xml yaml zsh',
])('every language of %s reads any text without losing a character', async (names) => {
  const text = `${code}\n<a href="b">c</a>\nselect 'a' from b -- c\n\tdef f(x):\n#!/bin/sh\n"`;
  for (const name of names.split(' ')) {
    await loadLanguage(name);
    const { container, unmount } = render(
      <Markdown text={`\`\`\`${name}\n${text}\n\`\`\``} components={components} />,
    );
    expect(container.querySelector('code')?.textContent).toBe(`${text}\n`);
    unmount();
  }
});

test('what is invisible in code is marked, isolated and still there', () => {
  const hidden = 'if (a\u202E) { \u2066// b\u2069\u200B }';
  for (const text of [fence(hidden), `\`${hidden}\``, fence(hidden, '')]) {
    const { container, unmount } = render(<Markdown text={text} components={components} />);
    const marks = [...container.querySelectorAll('.nusantara-invisible')];
    expect(marks.map((mark) => mark.getAttribute('data-code-point'))).toEqual([
      'U+202E',
      'U+2066',
      'U+2069',
      'U+200B',
    ]);
    expect(marks.every((mark) => mark.getAttribute('dir') === 'ltr')).toBe(true);
    expect(container.querySelector('code')?.textContent.trim()).toBe(hidden);
    unmount();
  }
});

test('joiners of letters and emoji are no secret, between other characters they are', () => {
  const { container } = render(
    <CodeBlock code={'"👩\u200D💻" می\u200Cخواهم a\u200Db'} language="" />,
  );
  expect(container.querySelectorAll('.nusantara-invisible')).toHaveLength(1);
});

test('long lines wrap on demand, and code is not for translators', () => {
  const { container } = render(<Markdown text={fence(code)} />);
  const button = screen.getByRole('button', { name: 'Wrap lines', pressed: false });
  act(() => button.click());
  expect(button).toHaveAttribute('aria-pressed', 'true');
  expect(container.querySelector('figure')).toHaveAttribute('data-wrap');
  expect(container.querySelector('pre')).toHaveAttribute('translate', 'no');
});

function fence(text: string, language = 'ts'): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

function tokens(container: Element, kind: string): readonly string[] {
  return [...container.querySelectorAll(`.nusantara-token-${kind}`)].map(
    (element) => element.textContent,
  );
}
