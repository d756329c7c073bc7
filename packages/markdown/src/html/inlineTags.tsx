import { createElement } from 'react';
import type { Inline } from '../nodes.ts';
import type { InlineSyntaxExtension, InlineSyntaxProps } from '../render/createSyntax.tsx';
import {
  decodeEntities,
  halfTag,
  openingTag,
  plainAttributes,
  readAttributes,
} from './attributes.ts';

/** Elements of running text, and what Markdown calls those it has a mark for. */
const ELEMENTS = {
  abbr: undefined,
  b: 'strong',
  del: 'delete',
  em: 'emphasis',
  i: 'emphasis',
  ins: undefined,
  kbd: undefined,
  mark: undefined,
  s: 'delete',
  small: undefined,
  strong: 'strong',
  sub: undefined,
  sup: undefined,
  u: undefined,
} as const;

/** Tags in running text. */
export const inlineTags: readonly InlineSyntaxExtension[] = [
  ...(Object.keys(ELEMENTS) as (keyof typeof ELEMENTS)[]).map(elementTag),
  { ...tag('br', true), node: () => ({ type: 'break' }) },
  { ...tag('code'), node: ({ text }) => ({ type: 'code', value: codeOf(text) }) },
  // It says how something looks, and nothing here does.
  tag('span'),
  {
    ...tag('img', true),
    node: ({ groups }) => {
      const { src = '', alt = '', title } = Object.fromEntries(readAttributes(groups[0]));
      return { type: 'image', destination: src, alt, ...(title ? { title } : {}) };
    },
  },
  {
    ...tag('a'),
    isLink: true,
    node: (inline) => {
      const { href, title } = Object.fromEntries(readAttributes(inline.groups[0]));
      if (href === undefined) return inline;
      const { children = [] } = inline;
      return { type: 'link', destination: href, children, ...(title ? { title } : {}) };
    },
  },
];

function tag(name: string, isVoid = false): InlineSyntaxExtension {
  const syntax = {
    trigger: `<${name}`,
    pattern: openingTag(name, isVoid),
    unfinished: halfTag(name),
  };
  return isVoid ? syntax : { ...syntax, close: `</${name}>` };
}

function elementTag(name: keyof typeof ELEMENTS): InlineSyntaxExtension {
  const Element = ({ groups, children }: InlineSyntaxProps) =>
    createElement(name, plainAttributes(groups[0]), children);
  const type = ELEMENTS[name];
  return {
    ...tag(name),
    component: Element,
    // Markdown's own elements can be replaced by the app; they have no attributes.
    node: (inline): Inline =>
      type && Object.keys(plainAttributes(inline.groups[0])).length === 0
        ? { type, children: inline.children ?? [] }
        : inline,
  };
}

/** What stands between the tags, with no mark of Markdown's read in it. */
function codeOf(text: string): string {
  return decodeEntities(text.replace(/^<[^>]*>/, '').replace(/<\/code>$/i, ''));
}
