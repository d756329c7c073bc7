import { createSyntax, Markdown } from '@nusantara-ai/markdown';

const syntax = createSyntax({
  blocks: [
    {
      trigger: ':::',
      pattern: /^::: *(\w+)$/,
      holds: 'blocks',
      close: ':::',
      component: ({ groups, children }) => <aside data-kind={groups[0]}>{children}</aside>,
    },
  ],
  inlines: [
    {
      trigger: '@',
      pattern: /(?<![\w.])@\w+/y,
      unfinished: /^@\w*$/,
      component: ({ text }) => <mark>{text}</mark>,
    },
  ],
});

export function Answer({ text }: { readonly text: string }) {
  return <Markdown text={text} syntax={syntax} />;
}
