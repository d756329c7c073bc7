/** Every word the renderer says by itself. */
export interface MarkdownLabels {
  /** The copy button of a code block. */
  readonly copyCode: string;
  /** The copy button, for two seconds after it worked. */
  readonly copied: string;
  /** The copy button, for two seconds after the browser refused. */
  readonly copyFailed: string;
  /** A code block whose language is unknown. */
  readonly code: string;
  /** The scroll region around a table. */
  readonly table: string;
  /** The checkbox of a task. */
  readonly task: string;
  /** An image that is not loaded, before its alternative text. */
  readonly blockedImage: string;
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
  code: 'Code',
  table: 'Table',
  task: 'Task',
  blockedImage: 'Image not loaded',
  footnote: 'Footnote',
  footnotes: 'Footnotes',
  backToText: 'Back to text',
  note: 'Note',
  tip: 'Tip',
  important: 'Important',
  warning: 'Warning',
  caution: 'Caution',
};
