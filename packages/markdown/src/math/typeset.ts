import type { ReactNode } from 'react';
import temml from 'temml';
import { type MathTree, renderTree } from './renderTree.ts';

/** Sets a formula in TeX. Gives `undefined` when it cannot be read. */
export type Typeset = (value: string, display: boolean) => ReactNode | undefined;

/** Bounds for what a formula may ask for: it is as little trusted as the text around it. */
const LIMITS = {
  trust: false,
  throwOnError: true,
  maxExpand: 500,
  /** In em and in points. */
  maxSize: [50, 500] as [number, number],
};

/** Sets a formula as MathML elements. */
export const typeset: Typeset = (value, display) => {
  try {
    // A fresh table each time: `\gdef` must not reach the next formula.
    const options = { ...LIMITS, displayMode: display, macros: {} };
    // oxlint-disable-next-line no-underscore-dangle -- its only way to a tree
    return renderTree(temml.__renderToMathMLTree(value, options) as MathTree);
  } catch {
    return undefined;
  }
};
