import { createMarkdownDocument, type Block, type Inline } from '@nusantara-ai/markdown';

/** Markdown as a person would type it where there is none: its words, its lists, its code. */
export function plainText(markdown: string): string {
  return blocksText(
    createMarkdownDocument()
      .read(markdown)
      .map(({ block }) => block),
  );
}

function blocksText(blocks: readonly Block[], between = '\n\n'): string {
  return blocks.map(blockText).join(between);
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.children);
    case 'blockquote':
      return blocksText(block.children);
    case 'list':
      return block.items
        .map(({ children, checked }, index) => {
          const mark = block.start === undefined ? '- ' : `${block.start + index}. `;
          const box = checked === undefined ? '' : checked ? '[x] ' : '[ ] ';
          const lines = `${box}${blocksText(children, '\n')}`;
          return mark + lines.replaceAll('\n', `\n${' '.repeat(mark.length)}`);
        })
        .join('\n');
    case 'table':
      return [block.header, ...block.rows].map((row) => row.map(inlineText).join('\t')).join('\n');
    case 'thematicBreak':
      return '—';
    case 'codeBlock':
    case 'html':
      return block.value;
  }
}

function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (typeof inline === 'string') return inline;
      switch (inline.type) {
        case 'code':
          return inline.value;
        case 'break':
          return '\n';
        case 'image':
          return inline.alt;
        case 'link':
          return linkText(inlineText(inline.children), inline.destination);
        default:
          return inlineText(inline.children);
      }
    })
    .join('');
}

/** A link's text, and where it leads unless that is the text. */
function linkText(text: string, destination: string): string {
  return text === destination || destination === `mailto:${text}`
    ? text
    : `${text} (${destination})`;
}
