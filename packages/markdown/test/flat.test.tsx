import { countCalls } from './countCalls.ts'; // first: it counts what is imported after it
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { safeHtml } from '../src/html.ts';
import { Markdown, type MarkdownSyntax, createSyntax } from '../src/index.ts';
import { ownSyntax } from './ownSyntax.tsx';

const DELTAS = 4000;
const DELTA_LENGTH = 4;
const htmlSyntax = createSyntax(safeHtml);

const LINE = 'words that *follow* each other';
const section = (i: number) =>
  `## Part ${i}\n\nText with **bold** words[^1] and [a link][${i}].\n\n- one\n- two\n  - ${LINE}\n\n` +
  `\`\`\`ts\nconst a = ${i};\n\`\`\`\n\n| a | b |\n|---|---|\n| c | ${i} |\n\n> ${LINE}\n\n`;

const ownTexts: Record<string, (i: number) => string> = {
  'one block of an app': (i) => (i === 0 ? '::: a\n' : `${LINE} ${i}\n\n`),
  'one list in a block of an app': (i) => (i === 0 ? '::: a\n' : `- ${LINE} ${i}\n`),
  'lines of an app': (i) => (i === 0 ? '%%%\n' : `${LINE} ${i}\n`),
  'mentions in a line': (i) => `@user_${i} ${LINE} `,
  'HTML in a line': (i) => `H<sub>${i}</sub>O <b>${LINE}</b> `,
  'one <details>': (i) => (i === 0 ? '<details><summary>a</summary>\n' : `${LINE} ${i}\n\n`),
};

const texts: Record<string, (i: number) => string> = {
  'mixed blocks': section,
  'one fence': (i) => (i === 0 ? '```ts\n' : `  const value${i} = compute(${i});\n`),
  'one list': (i) => `- ${LINE} ${i}\n`,
  'one loose list': (i) => `1. ${LINE} ${i}\n\n`,
  'one table': (i) => (i === 0 ? '| a | b |\n|---|---|\n' : `| ${LINE} | ${i} |\n`),
  'one quote': (i) => `> ${LINE} ${i}\n${i % 3 === 0 ? '>\n' : ''}`,
  'one paragraph': (i) => `${LINE} ${i}\n`,
  'one line': (i) => `${LINE} ${i} `,
  'one paragraph without spaces': (i) => `这是第${i}个句子，里面有**重要**的内容。`,
  'one block of HTML': (i) => (i === 0 ? '<div>\n' : `<b>${LINE} ${i}</b>\n`),
  'footnotes at the top': (i) =>
    i === 0 ? `Note[^1] and[^2].\n\n[^1]: ${LINE}\n[^2]: ${LINE}\n\n` : section(i),
  ...ownTexts,
};

beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true));
afterEach(() => vi.unstubAllGlobals());

test.each(Object.keys(texts))('a delta costs the same at the end of %s', (name) => {
  const text = grow(texts[name] as (i: number) => string, DELTAS * DELTA_LENGTH);
  const container = document.createElement('div');
  const root = createRoot(container);
  const render = (deltas: number) =>
    act(() =>
      root.render(
        <Markdown text={text.slice(0, deltas * DELTA_LENGTH)} streaming syntax={syntaxOf(name)} />,
      ),
    );
  // What lies between the first tenth and the last comes in one update.
  const [first, last] = [0, 9].map((tenth) => {
    const before = (tenth * DELTAS) / 10;
    render(before);
    return countCalls(() => {
      for (let i = 1; i <= DELTAS / 10; i++) render(before + i);
    });
  }) as [number, number];
  act(() => root.unmount());
  expect(first).toBeGreaterThan(DELTAS);
  expect(last / first).toBeLessThan(1.2);
});

test('a definition at the end costs what it changes, however long the text is', () => {
  const costs = [50, 200].map((sections) => {
    const text = Array.from({ length: sections }, (_, i) => section(i)).join('');
    const container = document.createElement('div');
    const root = createRoot(container);
    const render = (end: string) =>
      act(() => root.render(<Markdown text={`${text}${end}`} streaming />));
    render('');
    const cost = countCalls(() => render('[3]: https://example.com\n'));
    expect(container.querySelectorAll('a[href="https://example.com"]')).toHaveLength(1);
    act(() => root.unmount());
    return cost;
  });
  expect((costs[1] as number) / (costs[0] as number)).toBeLessThan(1.2);
});

/** Only what needs a syntax has one: without it nothing of it costs anything. */
function syntaxOf(name: string): MarkdownSyntax | undefined {
  if (!Object.hasOwn(ownTexts, name)) return undefined;
  return /HTML|</.test(name) ? htmlSyntax : ownSyntax;
}

function grow(part: (i: number) => string, length: number): string {
  let text = '';
  for (let i = 0; text.length < length; i++) text += part(i);
  return text.slice(0, length);
}
