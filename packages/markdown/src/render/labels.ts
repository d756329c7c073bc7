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
};
