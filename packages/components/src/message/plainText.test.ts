import { expect, test } from 'vitest';
import { plainText } from './plainText.ts';

test.each([
  ['# A title\n\nSome *text* with `code`.', 'A title\n\nSome text with code.'],
  ['- one\n- **two**\n  - inner', '- one\n- two\n  - inner'],
  ['3. three\n4. four', '3. three\n4. four'],
  ['- [x] done\n- [ ] open', '- [x] done\n- [ ] open'],
  ['[docs](https://example.com/a)', 'docs (https://example.com/a)'],
  ['<https://example.com/a>', 'https://example.com/a'],
  ['```ts\nconst a = 1;\n```', 'const a = 1;'],
  ['| a | b |\n| - | - |\n| 1 | 2 |', 'a\tb\n1\t2'],
  ['> quoted\n\n![A bay](https://x.example/a.png)', 'quoted\n\nA bay'],
])('%j is %j', (markdown, text) => {
  expect(plainText(markdown)).toBe(text);
});
