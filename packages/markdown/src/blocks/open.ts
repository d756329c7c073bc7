import type { AlertKind, Alignment, Block, ListItem, TableRow } from '../nodes.ts';
import type { Sequence } from '../sequence/sequence.ts';
import type { BlockSyntax } from '../syntax/BlockSyntax.ts';
import type { OpenLines } from './openLines.ts';

/**
 * What a text is made of after some number of whole lines. The next line touches nothing but the
 * open blocks, and makes a new state: the one before stays as it was.
 */
export interface BlockState {
  /** Containers that are open, outermost first; the first is the document. */
  readonly stack: readonly Container[];
  /** What is open in the last of them, and holds no blocks. */
  readonly leaf: Leaf | undefined;
  /** Lines read. */
  readonly lineNumber: number;
  /** Content of the footnotes, in the order they were opened; empty while one is open. */
  readonly footnotes: Sequence<FootnoteContent>;
  /** The last line, which goes on, may begin or end a block of an app's own: it says nothing yet. */
  readonly isUnclear: boolean;
}

/** What a footnote says, and the key it is found by. */
export interface FootnoteContent {
  readonly key: string;
  readonly children: Sequence<Block>;
}

interface Holder<Child> {
  /** What is closed in it. */
  readonly children: Sequence<Child>;
  /** Number of the last line that added something to it. */
  readonly lastLine: number;
}

export interface OpenDocument extends Holder<Block> {
  readonly kind: 'document';
}

export interface OpenQuote extends Holder<Block> {
  readonly kind: 'quote';
  readonly alert?: { readonly kind: AlertKind; readonly source: string };
}

export interface OpenList extends Holder<ListItem> {
  readonly kind: 'list';
  /** What its markers end with. */
  readonly mark: string;
  readonly start: number | undefined;
  readonly isTight: boolean;
}

export interface OpenItem extends Holder<Block> {
  readonly kind: 'item';
  /** Columns its content is indented by. */
  readonly width: number;
  readonly checked?: boolean;
}

export interface OpenFootnote extends Holder<Block> {
  readonly kind: 'footnote';
  readonly key: string;
  /** Its place in `footnotes`. */
  readonly slot: number;
}

/** What tells blocks of an app's own apart, and what ends this one, if anything does. */
interface Own {
  readonly kind: 'extension';
  readonly of: BlockSyntax;
  readonly close: string | undefined;
}

export interface OpenExtension extends Own, Holder<Block> {
  readonly toBlock: (children: Sequence<Block>, isOpen?: true) => Block;
}

/** A block that holds blocks. */
export type Container =
  | OpenDocument
  | OpenQuote
  | OpenList
  | OpenItem
  | OpenFootnote
  | OpenExtension;

export interface OpenParagraph {
  readonly kind: 'paragraph';
  /** Its lines without their indentation; definitions that led them are taken away. */
  readonly source: string;
  /** A definition that the next lines may still give a title. */
  readonly untitled?: string;
}

export interface OpenHeading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  readonly source: string;
}

export interface OpenCode {
  readonly kind: 'fence' | 'math';
  readonly mark: string;
  readonly indent: number;
  readonly language: string;
  readonly lines: OpenLines;
}

export interface OpenIndented {
  readonly kind: 'indented';
  readonly lines: OpenLines;
}

export interface OpenHtml {
  readonly kind: 'html';
  /** What ends it; a blank line when there is none. */
  readonly end: RegExp | undefined;
  readonly lines: OpenLines;
}

export interface OpenTable {
  readonly kind: 'table';
  readonly align: readonly Alignment[];
  readonly header: TableRow;
  readonly rows: Sequence<TableRow>;
}

export interface OpenExtensionLines extends Own {
  readonly indent: number;
  readonly lines: OpenLines;
  readonly toBlock: (lines: OpenLines) => Block;
}

/** A block that holds lines. */
export type Leaf =
  | OpenParagraph
  | OpenHeading
  | OpenCode
  | OpenIndented
  | OpenHtml
  | OpenTable
  | OpenExtensionLines;
