/** Every word the renderer says by itself. */
export interface MarkdownLabels {
  /** The copy button of a code block. */
  readonly copyCode: string;
  /** Said for two seconds after something was copied. */
  readonly copied: string;
  /** Said for two seconds after the browser refused to copy. */
  readonly copyFailed: string;
  /** The button that wraps the long lines of a code block. */
  readonly wrapLines: string;
  /** A code block whose language is unknown. */
  readonly code: string;
  /** The scroll region around a table. */
  readonly table: string;
  /** The button that copies a table for a spreadsheet. */
  readonly copyTable: string;
  /** The button that copies a table as Markdown. */
  readonly copyTableAsMarkdown: string;
  /** The button that saves a table as a CSV file. */
  readonly saveTable: string;
  /** The checkbox of a task. */
  readonly task: string;
  /** An image that is not loaded, before its alternative text. */
  readonly blockedImage: string;
  /** The button that loads such an image. */
  readonly loadImage: string;
  /** A reference to a footnote, before its number. */
  readonly footnote: string;
  /** What the footnotes are called as a whole. */
  readonly footnotes: string;
  /** The link from a footnote back to the text, before its number. */
  readonly backToText: string;
  /** Title of an alert that is useful to know. */
  readonly note: string;
  /** Title of an alert with advice. */
  readonly tip: string;
  /** Title of an alert that is needed to succeed. */
  readonly important: string;
  /** Title of an alert that needs attention at once. */
  readonly warning: string;
  /** Title of an alert about a risk. */
  readonly caution: string;
}

/** The words in English. */
export const defaultLabels: MarkdownLabels = {
  copyCode: 'Copy code',
  copied: 'Copied',
  copyFailed: 'Could not copy',
  wrapLines: 'Wrap lines',
  code: 'Code',
  table: 'Table',
  copyTable: 'Copy table',
  copyTableAsMarkdown: 'Copy as Markdown',
  saveTable: 'Save as CSV',
  task: 'Task',
  blockedImage: 'Image not loaded',
  loadImage: 'Load image',
  footnote: 'Footnote',
  footnotes: 'Footnotes',
  backToText: 'Back to text',
  note: 'Note',
  tip: 'Tip',
  important: 'Important',
  warning: 'Warning',
  caution: 'Caution',
};
