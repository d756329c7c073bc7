import { Markdown } from '@nusantara-ai/markdown';
import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { readableText } from './readableText.ts';

test.each([
  ['# A title\n\nSome *text* with `code`.', 'A title\n\nSome text with code.'],
  ['- one\n- **two**\n  - inner', '- one\n- two\n  - inner'],
  ['3. three\n4. four', '3. three\n4. four'],
  ['1. a\n\n   b', '1. a\n   b'],
  ['- [x] done\n- [ ] open', '- [x] done\n- [ ] open'],
  ['[docs](https://example.com/a)', 'docs (https://example.com/a)'],
  ['https://example.com/a', 'https://example.com/a'],
  ['```ts\nconst a = 1;\n\nif (a) b();\n```', 'const a = 1;\n\nif (a) b();'],
  ['| a | b |\n| - | - |\n| 1 | 2 |', 'a\tb\n1\t2'],
  ['> quoted\n\nA  \nB', 'quoted\n\nA\nB'],
])('%j reads %j', (markdown, text) => {
  const { container } = render(<Markdown text={markdown} />);
  expect(readableText(container)).toBe(text);
});
