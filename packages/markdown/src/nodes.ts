/**
 * What a piece of Markdown means, in plain data: no positions, no source, no React.
 *
 * Names follow mdast where it has one. Text is a bare string. Nothing here is trusted: destinations
 * are what the author wrote, decoded, and only `safeLink` and `safeImage` turn them into a URL.
 */
export type Inline = string | InlineCode | Span | Link | Image | Break;

/** Code in a line of text. */
export interface InlineCode {
  readonly type: 'code';
  readonly value: string;
}

/** Text in another voice. */
export interface Span {
  readonly type: 'emphasis' | 'strong' | 'delete';
  readonly children: readonly Inline[];
}

/** A link whose destination is complete; it may still be unsafe. */
export interface Link {
  readonly type: 'link';
  readonly destination: string;
  readonly title?: string;
  readonly children: readonly Inline[];
}

/** An image whose destination is complete; it may still be unsafe. */
export interface Image {
  readonly type: 'image';
  readonly destination: string;
  readonly title?: string;
  /** Plain text. */
  readonly alt: string;
}

/** A line break the author asked for. */
export interface Break {
  readonly type: 'break';
}

/** One block of a document. */
export type Block = Paragraph | Heading | Blockquote | List | Code | Table | ThematicBreak | Html;

/** Running text. */
export interface Paragraph {
  readonly type: 'paragraph';
  readonly children: readonly Inline[];
}

/** A heading of level 1 to 6. */
export interface Heading {
  readonly type: 'heading';
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  readonly children: readonly Inline[];
}

/** Quoted blocks. */
export interface Blockquote {
  readonly type: 'blockquote';
  readonly children: readonly Block[];
}

/** A bullet list, or an ordered one when it has a `start`. */
export interface List {
  readonly type: 'list';
  /** Number of the first item; absent in a bullet list. */
  readonly start?: number;
  readonly items: readonly ListItem[];
}

/** One item of a list. */
export interface ListItem {
  readonly type: 'item';
  /** Paragraphs stand without a `<p>`: no blank line separates what the list holds. */
  readonly tight: boolean;
  /** Whether the box is ticked; absent when the item is not a task. */
  readonly checked?: boolean;
  readonly children: readonly Block[];
}

/** A fenced or indented code block. */
export interface Code {
  readonly type: 'codeBlock';
  /** First word of the info string, decoded; empty when there is none. */
  readonly language: string;
  /** The code, without a final line break. */
  readonly value: string;
}

/** How a table column is set; `undefined` leaves it to the page. */
export type Alignment = 'left' | 'center' | 'right' | undefined;

/** A table: every row has as many cells as `align`, unless it was too large to fill in. */
export interface Table {
  readonly type: 'table';
  readonly align: readonly Alignment[];
  readonly header: readonly TableCell[];
  readonly rows: readonly (readonly TableCell[])[];
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
  readonly value: string;
}

/** What `[label]: destination "title"` says. */
export interface Definition {
  readonly destination: string;
  readonly title?: string;
}
