import { tests } from 'commonmark-spec';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Markdown, type MarkdownComponents, safeLink } from '../src/index.ts';

/** Examples of CommonMark 0.31.2 that come out differently. The list may only get shorter. */
const KNOWN_DIFFERENCES: readonly number[] = [
  // Names of entities beyond those of HTML 4.
  25,
  // On purpose: a language keeps only what a class name may hold.
  34, 144,
  // On purpose: bare addresses are links, as in GitHub's Markdown.
  602, 606, 608, 611, 612,
];

/** Our elements without what we add to them on purpose. */
const components: Partial<MarkdownComponents> = {
  a: ({ href, title, children, ...rest }) => {
    const host = (rest as Record<string, string>)['data-host'];
    const own = title === host ? undefined : title?.replace(` (${host})`, '');
    return (
      <a href={href} title={own}>
        {children}
      </a>
    );
  },
  img: ({ alt, title }) => <img alt={alt} title={title} />,
  codeBlock: ({ code, language }) => (
    <pre>
      <code className={language ? `language-${language}` : undefined}>{code && `${code}\n`}</code>
    </pre>
  ),
};

test('renders the examples of the CommonMark specification', () => {
  const different = tests.filter(({ markdown, html }) => {
    const ours = renderToStaticMarkup(
      <Markdown text={markdown.replaceAll('→', '\t')} components={components} />,
    );
    return normalizeOurs(ours) !== normalizeExpected(html.replaceAll('→', '\t'));
  });
  console.info(`${tests.length - different.length} of ${tests.length} examples are rendered alike`);
  expect(different.map(({ number }) => number)).toEqual(KNOWN_DIFFERENCES);
});

function normalizeOurs(html: string): string {
  return normalize(
    html
      .replace(/^<div class="nusantara-markdown">|<\/div>$/g, '')
      .replace(/<p class="nusantara-html" dir="auto">([^]*?)<\/p>/g, '$1')
      .replace(/<span class="nusantara-lines">([^]*?)<\/span>/g, '$1')
      .replaceAll(' dir="auto"', ''),
  );
}

function normalizeExpected(html: string): string {
  return normalize(
    html.replace(/<a href="([^"]*)">([^]*?)<\/a>/g, (whole, href: string, content: string) =>
      safeLink(href.replaceAll('&amp;', '&'))
        ? whole
        : `<span class="nusantara-link-unsafe">${content}</span>`,
    ),
  );
}

/** Raw HTML is text to us: with entities decoded, both read the same. */
function normalize(html: string): string {
  return html
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;|&#x27;/g, (entity) => (entity === '&quot;' ? '"' : "'"))
    .replace(/&amp;/g, '&')
    .replace(/<img src="[^"]*"/g, '<img')
    .replace(/\s+\/>/g, '/>')
    .replace(/\s*\n\s*/g, '\n')
    .replace(/\s*(<\/?(?:p|ul|ol|li|blockquote|h[1-6]|pre|table|tr|td|hr\/?)\b[^>]*>)\s*/g, '$1')
    .trim();
}
