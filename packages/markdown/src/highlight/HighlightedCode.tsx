'use client';

import { type ReactElement, type ReactNode, memo, useMemo } from 'react';
import type { Lines } from '../nodes.ts';
import { CodeLines } from '../render/CodeLines.tsx';
import { type ItemProps, renderItems } from '../render/renderItems.tsx';
import { revealInvisible } from '../render/revealInvisible.tsx';
import { useLoaded } from '../render/useLoaded.ts';
import { type HighlightedPart, createHighlighter } from './highlighter.ts';
import type { Mode } from './mode.ts';
import type { HighlightedLine } from './readLine.ts';
import { loadLanguage, loadedLanguage } from './languages.ts';

const NOTHING = {};

export interface HighlightedCodeProps {
  readonly lines: Lines;
  readonly language: string;
}

/**
 * Lines of code with a `<span class="nusantara-token-…">` for each token; plain until the language was
 * loaded, and for good when it is unknown. A line that is finished is never read or rendered again.
 */
export function HighlightedCode({ lines, language }: HighlightedCodeProps): ReactElement {
  const mode = useLoaded(language, loadedLanguage, loadLanguage);
  return mode ? <ReadCode lines={lines} mode={mode} /> : <CodeLines lines={lines} />;
}

function ReadCode({ lines, mode }: { readonly lines: Lines; readonly mode: Mode }): ReactNode {
  // The highlighter is a cache: whatever order React renders in, `read` gives what the lines alone say.
  const highlighter = useMemo(() => createHighlighter(mode), [mode]);
  const parts = useMemo(() => highlighter.read(lines), [highlighter, lines]);
  return renderItems({ items: parts, of: PartElement, context: NOTHING });
}

const PartElement = memo(function PartElement({
  item,
}: ItemProps<HighlightedPart, object>): ReactNode {
  return (
    <span className="nusantara-lines">
      {renderItems({ items: item.lines, of: LineElement, context: NOTHING })}
    </span>
  );
});

const LineElement = memo(function LineElement({
  item,
}: ItemProps<HighlightedLine, object>): ReactNode {
  return item.tokens.map(({ kind, text }, i) => {
    const shown = revealInvisible(text);
    if (kind === undefined) return shown;
    return (
      // Tokens are replaced with their line.
      // oxlint-disable-next-line react/no-array-index-key
      <span key={i} className={`nusantara-token-${kind}`}>
        {shown}
      </span>
    );
  });
});
