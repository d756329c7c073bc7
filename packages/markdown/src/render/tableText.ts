import type { Inline, Table } from '../nodes.ts';
import { toArray } from '../sequence/sequence.ts';

const MARKS = { emphasis: '*', strong: '**', delete: '~~', pendingLink: '' } as const;
/** What a spreadsheet would run. A number may begin with a sign. */
const FORMULA = /^(?:[=@\t\r]|[+-](?![\d.,]+$))/;

/** A table as comma-separated values, in the form of RFC 4180. */
export function tableToCSV(table: Table): string {
  return rowsOf(table)
    .map((row) =>
      row.map((cell) => `"${harmless(plainText(cell)).replaceAll('"', '""')}"`).join(','),
    )
    .join('\r\n');
}

/** A table as a spreadsheet takes it from the clipboard. */
export function tableToTSV(table: Table): string {
  return rowsOf(table)
    .map((row) => row.map((cell) => harmless(plainText(cell).replace(/\s+/g, ' '))).join('\t'))
    .join('\n');
}

/** A table as Markdown. */
export function tableToMarkdown(table: Table): string {
  const [header, ...rows] = rowsOf(table).map((row) => lineOf(row.map(cellMarkdown)));
  const rule = lineOf(
    table.align.map((align) =>
      align === undefined
        ? '---'
        : `${align === 'right' ? '-' : ':'}--${align === 'left' ? '-' : ':'}`,
    ),
  );
  return [header, rule, ...rows].join('\n');
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function rowsOf({ header, rows }: Table) {
  return [header, ...toArray(rows)].map(({ cells }) => cells);
}

function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (typeof inline === 'string') return inline;
      if ('children' in inline && inline.children) return plainText(inline.children);
      if ('text' in inline) return inline.text;
      if ('value' in inline) return inline.value;
      if (inline.type === 'image') return inline.alt;
      return inline.type === 'break' ? '\n' : '';
    })
    .join('');
}

function cellMarkdown(inlines: readonly Inline[]): string {
  return inlines.map(inlineMarkdown).join('').replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function inlineMarkdown(inline: Inline): string {
  if (typeof inline === 'string') return inline.replace(/[\\*_`~[\]<$]/g, '\\$&');
  const inner = 'children' in inline ? inline.children?.map(inlineMarkdown).join('') : '';
  switch (inline.type) {
    case 'code': {
      const mark = inline.value.includes('`') ? '``' : '`';
      return `${mark}${inline.value}${mark}`;
    }
    case 'inlineMath':
      return inline.display ? `$$${inline.value}$$` : `$${inline.value}$`;
    case 'link':
      return `[${inner}](<${inline.destination}>)`;
    case 'image':
      return `![${inline.alt}](<${inline.destination}>)`;
    case 'extension':
      return inline.text;
    case 'break':
      // Only a tag can make one in a cell.
      return '<br>';
    case 'footnoteReference':
      return '';
    default:
      return `${MARKS[inline.type]}${inner}${MARKS[inline.type]}`;
  }
}
