'use client';

import type { ReactElement } from 'react';
import { CodeBlock, type CodeBlockProps } from '../render/CodeBlock.tsx';
import { HighlightedCode } from './HighlightedCode.tsx';

/**
 * A code block in colours: `<Markdown components={{ codeBlock: HighlightedCodeBlock }} />`.
 *
 * Takes the same props as `CodeBlock`, and renders the same elements.
 */
export function HighlightedCodeBlock(props: CodeBlockProps): ReactElement {
  const { lines, language } = props;
  return (
    <CodeBlock {...props}>
      {lines && language !== '' ? <HighlightedCode lines={lines} language={language} /> : undefined}
    </CodeBlock>
  );
}
