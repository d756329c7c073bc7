import type { Heading, Paragraph, TableRow } from '../nodes.ts';

/** A block of text that is read by itself, and again when a label in it gains a meaning. */
export type InlineLeaf =
  | { readonly kind: 'paragraph'; readonly source: string }
  | { readonly kind: 'heading'; readonly level: Heading['level']; readonly source: string }
  | { readonly kind: 'row'; readonly cells: readonly string[] };

/** What it is read as. */
export type InlineNode = Paragraph | Heading | TableRow;
