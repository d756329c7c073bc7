import { createSyntax, type MarkdownSyntax } from '../src/index.ts';

/** One construct for each thing that a construct of an app's own can be. */
export const ownSyntax: MarkdownSyntax = createSyntax({
  blocks: [
    {
      trigger: ':::',
      pattern: /^(:{3,})[ \t]*(\w+)[ \t]*$/,
      holds: 'blocks',
      close: ([colons = '']) => colons,
      component: ({ groups, isOpen, children }) => (
        <aside data-kind={groups[1]} data-open={isOpen || undefined}>
          {children}
        </aside>
      ),
    },
    {
      trigger: '<chart',
      pattern: /^<chart type="(\w+)">/,
      holds: 'lines',
      close: '</chart>',
      closesInLine: true,
      component: ({ groups, value, isOpen }) => (
        <figure data-type={groups[0]} data-open={isOpen || undefined}>
          {value}
        </figure>
      ),
    },
    {
      trigger: '%%%',
      pattern: /^%%%$/,
      holds: 'lines',
      close: '%%%',
      component: ({ children }) => <samp>{children}</samp>,
    },
    {
      trigger: 'Q:',
      pattern: /^Q:[ \t]*/,
      holds: 'text',
      component: ({ children }) => <strong>{children}</strong>,
    },
    {
      trigger: '{{',
      pattern: /^\{\{(\w+)\}\}$/,
      unfinished: /^\{\{\w*\}?$/,
      holds: 'nothing',
      component: ({ groups }) => <nav>{groups[0]}</nav>,
    },
  ],
  inlines: [
    {
      trigger: '@',
      pattern: /(?<![\w.])@\w+/y,
      unfinished: /^@\w*$/,
      isLink: true,
      component: ({ text }) => <mark>{text}</mark>,
    },
    {
      trigger: '[[',
      pattern: /^\[\[([^[\]\n]+)\]\]/,
      unfinished: /^\[\[[^[\]\n]*\]?$/,
      component: ({ groups }) => <cite>{groups[0]}</cite>,
    },
    { trigger: '{', pattern: /^\{([^{}]+)\}/, component: ({ groups }) => <q>{groups[0]}</q> },
    { trigger: ':', pattern: /^:(\w+):/, component: ({ groups }) => <b>{groups[0]}</b> },
    {
      trigger: '||',
      pattern: /^\|\|(?=\S)/,
      close: '||',
      component: ({ children }) => <s>{children}</s>,
    },
  ],
});
