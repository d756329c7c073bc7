import { Markdown } from '@nusantara-ai/markdown';
import { HighlightedCodeBlock } from '@nusantara-ai/markdown/highlight';
import { MathFormula } from '@nusantara-ai/markdown/math';

const components = { codeBlock: HighlightedCodeBlock, math: MathFormula };

export function Answer({ text }: { readonly text: string }) {
  return <Markdown text={text} components={components} />;
}
