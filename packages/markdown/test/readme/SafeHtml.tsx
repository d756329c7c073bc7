import { createSyntax, Markdown } from '@nusantara-ai/markdown';
import { safeHtml } from '@nusantara-ai/markdown/html';

const syntax = createSyntax(safeHtml);

export function Answer({ text }: { readonly text: string }) {
  return <Markdown text={text} syntax={syntax} />;
}
