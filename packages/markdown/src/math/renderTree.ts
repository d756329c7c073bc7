import { type ReactNode, createElement } from 'react';

/** What Temml makes of a formula. */
export interface MathTree {
  /** Absent in text and in a fragment. */
  readonly type?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly classes?: readonly string[];
  /** Names as the DOM has them. */
  readonly style?: Readonly<Record<string, string>>;
  readonly children?: readonly MathTree[];
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const ELEMENTS = words(
  'math mi mn mo ms mspace mtext mrow mfrac msqrt mroot mstyle mpadded mphantom msub msup msubsup ' +
    'munder mover munderover mmultiscripts mprescripts none mtable mtr mtd menclose span',
);

/** No id, no link and nothing that loads. */
const ATTRIBUTES = words(
  'display displaystyle scriptlevel mathvariant mathcolor mathbackground width height depth voffset ' +
    'lspace rspace stretchy fence separator symmetric largeop movablelimits minsize maxsize accent ' +
    'accentunder linethickness form columnalign columnspacing columnlines rowalign rowspacing rowlines ' +
    'columnspan rowspan frame notation',
);

/** The elements of a formula. What is not known to be harmless is left out, but not what it holds. */
export function renderTree(tree: MathTree, key?: number): ReactNode {
  const { type, text, attributes = {}, classes = [], style = {}, children = [] } = tree;
  if (text !== undefined) return text;
  const content = children.map((child, i) => renderTree(child, i));
  if (type === undefined || !ELEMENTS.has(type)) return content;
  const known = Object.entries(attributes).filter(([name]) => ATTRIBUTES.has(name));
  const className = classes.filter(Boolean).join(' ');
  return createElement(
    type,
    {
      ...Object.fromEntries(known),
      key,
      ...(className === '' ? {} : { className }),
      ...(Object.keys(style).length === 0 ? {} : { ref: styledWith(style) }),
    },
    ...content,
  );
}

/** Sets styles one by one, which a strict policy allows where it forbids the attribute. */
function styledWith(style: Readonly<Record<string, string>>) {
  return (element: HTMLElement | null): void => {
    // Not every DOM has styles on MathML.
    const target: CSSStyleDeclaration | undefined = element?.style;
    if (target) Object.assign(target, style);
  };
}
