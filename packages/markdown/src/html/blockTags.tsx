import type { BlockExtension, BlockExtensionProps } from '../render/createSyntax.tsx';
import { halfTag, openingTag, plainAttributes, readAttributes } from './attributes.ts';

/** Tags that make blocks. What stands in them is Markdown, with or without a blank line before it. */
export const blockTags: readonly BlockExtension[] = [
  { ...tag('details'), holds: 'blocks', component: Details },
  { ...tag('summary'), holds: 'text', component: Summary },
  { ...tag('div'), holds: 'blocks', component: Division },
  // Its text is in paragraphs already. One that was never closed ends where the next begins.
  { ...tag('p'), holds: 'blocks', nests: false },
  {
    trigger: '<hr',
    pattern: openingTag('hr', true),
    unfinished: halfTag('hr'),
    holds: 'nothing',
    node: () => ({ type: 'thematicBreak' }),
  },
];

function tag(name: string) {
  return {
    trigger: `<${name}`,
    pattern: openingTag(name),
    unfinished: halfTag(name),
    close: `</${name}>`,
    closesInLine: true,
  };
}

function Details({ groups, children }: BlockExtensionProps) {
  const isOpen = readAttributes(groups[0]).has('open');
  return (
    <details className="nusantara-details" open={isOpen} {...plainAttributes(groups[0])}>
      {children}
    </details>
  );
}

function Summary({ groups, children }: BlockExtensionProps) {
  return (
    <summary dir="auto" {...plainAttributes(groups[0])}>
      {children}
    </summary>
  );
}

function Division({ groups, children }: BlockExtensionProps) {
  return <div {...plainAttributes(groups[0])}>{children}</div>;
}
