import type { Sequence } from './sequence/sequence.ts';
import type { BlockSyntax, Groups } from './syntax/BlockSyntax.ts';
import type { InlineSyntax } from './syntax/InlineSyntax.ts';

/**
 * What a piece of Markdown means, in plain data: no positions, no source, no React.
 *
 * Names follow mdast where it has one. Text is a bare string. Whatever may grow long is a `Sequence`,
 * so that what is finished keeps its identity. Nothing here is trusted: destinations are what the
 * author wrote, decoded, and only `safeLink` and `safeImage` turn them into a URL.
 */
export type Inline =
  | string
  | InlineCode
  | InlineMath
  | Span
  | Link
  | Image
  | FootnoteReference
  | Break
  | ExtensionInline;

/** Code in a line of text. */
export interface InlineCode {
  readonly type: 'code';
  readonly value: string;
}

/** A formula in a line of text. */
export interface InlineMath {
  readonly type: 'inlineMath';
  /** In TeX, without the dollars. */
  readonly value: string;
  /** It stood between two dollars on each side, and is set on a line of its own. */
  readonly display: boolean;
  /** Its end is still being written. */
  readonly isOpen?: true;
}

/** Text in another voice, or of a link whose destination is still being written. */
export interface Span {
  readonly type: 'emphasis' | 'strong' | 'delete' | 'pendingLink';
  readonly children: readonly Inline[];
}

/** A link whose destination is complete; it may still be unsafe. */
export interface Link {
  readonly type: 'link';
  readonly destination: string;
  readonly title?: string;
  readonly children: readonly Inline[];
}

/** An image; its destination is empty while it is being written, and may be unsafe. */
export interface Image {
  readonly type: 'image';
  readonly destination: string;
  readonly title?: string;
  /** Plain text. */
  readonly alt: string;
}

/** The mark in the text that leads to a footnote. */
export interface FootnoteReference {
  readonly type: 'footnoteReference';
  /** Place of the footnote in the order of first references, from 1. */
  readonly number: number;
  /** This is the reference the footnote leads back to. */
  readonly isFirst: boolean;
}

/** A line break the author asked for. */
export interface Break {
  readonly type: 'break';
}

/** A construct of an app's own in a line of text. */
export interface ExtensionInline {
  readonly type: 'extension';
  readonly of: InlineSyntax;
  /** What was written. */
  readonly text: string;
  /** Groups of the pattern, from the first. */
  readonly groups: Groups;
  /** Absent when it holds nothing. */
  readonly children?: readonly Inline[];
}

/** One block of a document. */
export type Block =
  | Paragraph
  | Heading
  | Blockquote
  | Alert
  | List
  | Code
  | MathBlock
  | Table
  | ThematicBreak
  | Html
  | ExtensionBlock;

/** Running text. */
export interface Paragraph {
  readonly type: 'paragraph';
  /** In parts, cut where nothing is open, so that a long text is not read again as a whole. */
  readonly children: Sequence<readonly Inline[]>;
}

/** A heading of level 1 to 6. */
export interface Heading {
  readonly type: 'heading';
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  /** As in a paragraph. */
  readonly children: Sequence<readonly Inline[]>;
}

/** Quoted blocks. */
export interface Blockquote {
  readonly type: 'blockquote';
  readonly children: Sequence<Block>;
}

/** What a reader must not miss, in the five kinds GitHub knows. */
export interface Alert {
  readonly type: 'alert';
  readonly kind: AlertKind;
  readonly children: Sequence<Block>;
}

/** How urgent an alert is. */
export type AlertKind = 'note' | 'tip' | 'important' | 'warning' | 'caution';

/** A bullet list, or an ordered one when it has a `start`. */
export interface List {
  readonly type: 'list';
  /** Number of the first item; absent in a bullet list. */
  readonly start?: number;
  /** Paragraphs stand without a `<p>`: no blank line separates what the list holds. */
  readonly isTight: boolean;
  readonly items: Sequence<ListItem>;
}

/** One item of a list. */
export interface ListItem {
  readonly type: 'item';
  /** Whether the box is ticked; absent when the item is not a task. */
  readonly checked?: boolean;
  readonly children: Sequence<Block>;
}

/** Text shown as it was written, in parts of whole lines, each with its line break. */
export type Lines = Sequence<string>;

/** A fenced or indented code block. */
export interface Code {
  readonly type: 'codeBlock';
  /** First word of the info string, decoded; empty when there is none. */
  readonly language: string;
  /** The code, without a final line break. */
  readonly value: string;
  /** Its end is still being written. */
  readonly isOpen?: true;
  /** The same, in parts that stay as they are once they are full. */
  readonly lines: Lines;
}

/** A formula on lines of its own. */
export interface MathBlock {
  readonly type: 'math';
  /** In TeX, without the dollars. */
  readonly value: string;
  /** Its end is still being written. */
  readonly isOpen?: true;
}

/** How a table column is set; `undefined` leaves it to the page. */
export type Alignment = 'left' | 'center' | 'right' | undefined;

/** A table: every row has as many cells as `align`, unless it was too large to fill in. */
export interface Table {
  readonly type: 'table';
  readonly align: readonly Alignment[];
  readonly header: TableRow;
  readonly rows: Sequence<TableRow>;
}

/** One row of a table. */
export interface TableRow {
  readonly type: 'row';
  readonly cells: readonly TableCell[];
}

/** The content of one cell. */
export type TableCell = readonly Inline[];

/** A rule between two thoughts. */
export interface ThematicBreak {
  readonly type: 'thematicBreak';
}

/** Raw HTML, which is shown as the text it is. */
export interface Html {
  readonly type: 'html';
  readonly lines: Lines;
}

/** A block of an app's own. */
export interface ExtensionBlock {
  readonly type: 'extension';
  readonly of: BlockSyntax;
  /** Groups of the pattern, from the first. */
  readonly groups: Groups;
  /** Absent when it holds no blocks. */
  readonly children?: Sequence<Block>;
  /** Absent when it holds no lines. */
  readonly lines?: Lines;
  /** The lines, without a final line break. */
  readonly value?: string;
  /** Its end is still being written. */
  readonly isOpen?: true;
}

/** A footnote, at the end of the document. */
export interface Footnote {
  readonly type: 'footnote';
  readonly number: number;
  /** Something in the text refers to it. */
  readonly isReferenced: boolean;
  readonly children: Sequence<Block>;
}

/** What `[label]: destination "title"` says. */
export interface Definition {
  readonly destination: string;
  readonly title?: string;
}
