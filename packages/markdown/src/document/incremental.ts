import { emptySequence } from '../sequence/sequence.ts';
import type { DocumentView } from './DocumentView.ts';
import { finalView } from './finalView.ts';
import type { DocumentSyntax } from '../syntax/createSyntax.ts';
import { normalizeText } from './normalizeText.ts';
import { type Progress, finishLine, noProgress } from './progress.ts';
import { streamingView } from './streamingView.ts';

/** How a text is read. */
export interface ReadOptions {
  /**
   * More text will follow. The end is then shown calmly: an unfinished span as if it were closed, an
   * unfinished link as its text.
   * @default false
   */
  readonly streaming?: boolean;
}

/** A Markdown text that grows. */
export interface MarkdownDocument {
  /**
   * What `text` shows. When it continues the text of the call before, only what was added is read, with
   * the line and the paragraph it is in; any other text is right too, and costs a full reading.
   */
  read: (text: string, options?: ReadOptions) => DocumentView;
}

/** What a document is made with. */
export interface DocumentOptions {
  /** Constructs beside Markdown's, from `createSyntax`. */
  readonly syntax?: DocumentSyntax | undefined;
}

/** An empty document. It keeps no more than the text and the blocks of its last `read`. */
export function createMarkdownDocument({ syntax }: DocumentOptions = {}): MarkdownDocument {
  let progress = noProgress(syntax);
  let view: DocumentView = { blocks: emptySequence(), footnotes: emptySequence() };
  let isStreaming = false;

  return {
    read: (raw, { streaming = false } = {}) => {
      if (raw === progress.raw && streaming === isStreaming) return view;
      progress = advance(progress, raw);
      isStreaming = streaming;
      view = streaming ? streamingView(progress) : finalView(progress);
      return view;
    },
  };
}

/** What is known of `raw`, when `before` is known. */
function advance(before: Progress, raw: string): Progress {
  // Comparing slices is many times faster than `startsWith`, which goes character by character.
  const continues = raw.slice(0, before.raw.length) === before.raw;
  let progress = continues ? before : noProgress(before.syntax);
  const lines = normalizeText(raw.slice(progress.raw.length), progress.raw).split('\n');
  const line = lines.pop() as string;
  if (lines.length > 0) {
    progress = finishLine(progress, progress.line + (lines[0] as string));
    for (const whole of lines.slice(1)) progress = finishLine(progress, whole);
    return { ...progress, raw, line };
  }
  return { ...progress, raw, line: progress.line + line };
}
