import type { RunOptions } from 'axe-core';

/** WCAG 2.2 up to level AA, and what axe holds for good practice. */
export const standards: string[] = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22aa',
  'best-practice',
];

/** Every rule of them but one: a story is a piece of a page. */
export const axeOptions: RunOptions = {
  runOnly: standards,
  rules: { region: { enabled: false } },
};
