import { cleanup, render } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { safeHtml } from '../src/html.ts';
import { Markdown, createSyntax } from '../src/index.ts';
import { attacks } from './attacks.ts';

declare global {
  interface Window {
    pwned?: unknown;
  }
}

const ELEMENTS = new Set(
  'div p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code figure figcaption span button a em strong del br hr table thead tbody tr th td input section sup output'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'class href title target rel dir start role tabindex aria-label aria-live scope type checked disabled readonly data-host data-language data-align data-state data-kind data-display id value translate lang aria-pressed data-wrap data-code-point'.split(
    ' ',
  ),
);
const OWN_ID = /^nusantara-[\w:«»]+-note-\d+(?:-from)?$/;
const OWN_CLASS = /^(?:nusantara-[a-z-]+|language-[A-Za-z0-9+#.-]+)$/;

/** What the safe part of HTML adds to both. */
const HTML_ELEMENTS = new Set(
  'abbr b del details i img ins kbd mark s small strong sub summary sup u'.split(' '),
);
const HTML_ATTRIBUTES = new Set('alt src loading decoding referrerpolicy open'.split(' '));
const safeSyntax = createSyntax(safeHtml);

const requests: string[] = [];
const observer = new PerformanceObserver((list) => {
  for (const { name } of list.getEntries()) requests.push(name);
});

beforeAll(() => observer.observe({ type: 'resource' }));
afterEach(cleanup);
afterAll(() => observer.disconnect());

test.each(attacks)('%j does nothing at any point of its arrival', (attack) => {
  for (const syntax of [undefined, safeSyntax]) {
    const { container, rerender, unmount } = render(<Markdown text="" streaming syntax={syntax} />);
    for (let end = 1; end <= attack.length; end++) {
      const text = attack.slice(0, end);
      rerender(<Markdown text={text} streaming syntax={syntax} />);
      expect(faults(container, syntax !== undefined)).toEqual([]);
      rerender(<Markdown text={text} syntax={syntax} />);
      expect(faults(container, syntax !== undefined)).toEqual([]);
    }
    unmount();
  }
  expect(window.pwned).toBeUndefined();
});

test('a link that is still being written leads nowhere', () => {
  const whole =
    '[a](https://good.example/path "title") <https://good.example/path> ![b](https://good.example/path)';
  const bare = 'see https://good.example/path and www.good.example/path or me@good.example now';
  const tags =
    '<a href="https://good.example/path">a</a> <img src="https://good.example/path" alt="b">';
  const { container, rerender } = render(<Markdown text="" streaming syntax={safeSyntax} />);
  for (const text of [whole, bare, tags]) {
    for (let end = 1; end <= text.length; end++) {
      rerender(
        <Markdown
          text={text.slice(0, end)}
          streaming
          syntax={safeSyntax}
          allowImageOrigins={['https://good.example']}
        />,
      );
      for (const link of container.querySelectorAll('a')) {
        expect(link.getAttribute('href')).toMatch(
          /^(?:https:\/\/good\.example\/path|http:\/\/www\.good\.example\/path|mailto:me@good\.example)$/,
        );
      }
      for (const image of container.querySelectorAll('img')) {
        expect(image.getAttribute('src')).toBe('https://good.example/path');
      }
    }
  }
});

test('nothing was requested and nothing ran, in all of the tests above', async () => {
  for (const syntax of [undefined, safeSyntax]) {
    render(<Markdown text={attacks.join('\n\n')} syntax={syntax} />);
  }
  // A request that does leave, so that the observer is known to have seen everything before it.
  await fetch('/sentinel').catch(() => undefined);
  await expect.poll(() => requests.some((name) => name.endsWith('/sentinel'))).toBe(true);
  const own = requests.filter((name) => /evil|ok\.example|exfil|\/x$/.test(name));
  expect(own).toEqual([]);
  expect(window.pwned).toBeUndefined();
});

/** What stands in the page and should not. */
function faults(container: Element, hasHtml: boolean): readonly string[] {
  const found: string[] = [];
  for (const element of container.querySelectorAll('*')) {
    const { localName, classList, attributes } = element;
    const isKnown = ELEMENTS.has(localName) || (hasHtml && HTML_ELEMENTS.has(localName));
    if (!isKnown) found.push(`<${localName}>`);
    for (const { name } of attributes) {
      if (!ATTRIBUTES.has(name) && !(hasHtml && HTML_ATTRIBUTES.has(name))) found.push(name);
    }
    for (const name of classList) if (!OWN_CLASS.test(name)) found.push(`class ${name}`);
    if (element.id !== '' && !OWN_ID.test(element.id)) found.push(`id ${element.id}`);
    if (element instanceof HTMLInputElement && !element.disabled) found.push('enabled input');
    if (element instanceof HTMLAnchorElement && !isHonest(element)) found.push(element.outerHTML);
  }
  return found;
}

/** The link has an allowed scheme and, when it leads elsewhere, says where. */
function isHonest(link: HTMLAnchorElement): boolean {
  if (!/^(?:https?|mailto|tel):$/.test(link.protocol)) return false;
  if (link.host === '' || link.host === location.host) return true;
  const isNamed = link.dataset['host'] === link.host && link.title.includes(link.host);
  return isNamed && link.rel === 'noopener noreferrer';
}
