'use client';
import { forwardRef, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Part, PartProps } from '../part/Part.ts';
import { useMergedRef } from '../part/useMergedRef.ts';
import { usePart } from '../part/usePart.ts';

export interface IsolatedProps extends PartProps<'div'> {
  /**
   * The kit's stylesheet, as text or made: `import styles from '@nusantara-ai/components/styles.css?inline'`
   * with Vite, or `fetch`ed.
   */
  readonly styles: string | CSSStyleSheet;
}

/**
 * Whatever the page's own rules say, what is inside looks as it should: its children stand in a shadow
 * root, with the kit's styles and none of the page's. Renders a `<div>`.
 *
 * The direction of text reaches inside, and the theme and tokens (`--nusantara-*`) that are set on its
 * element; nothing else does. On a server it is empty.
 */
export const Isolated: Part<IsolatedProps, HTMLDivElement> = forwardRef(function Isolated(
  { styles, children, ...rest },
  ref,
) {
  const host = useRef<HTMLDivElement>(null);
  const [root, setRoot] = useState<ShadowRoot>();

  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return;
    const shadow = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [sheetOf(hostRule), sheetOf(styles)];
    setRoot(shadow);
  }, [styles]);

  return usePart('div', rest, useMergedRef(host, ref), {
    children: root && createPortal(children, root),
  });
});

/** Important within a shadow root counts for more than important around it. */
const hostRule = ':host { all: initial !important; display: contents !important }';

function sheetOf(styles: string | CSSStyleSheet): CSSStyleSheet {
  if (typeof styles !== 'string') return styles;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  return sheet;
}
