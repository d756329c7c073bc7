import type { SyntaxNode } from '@lezer/common';
import type { Block, Definition, Inline, ListItem } from '../nodes.ts';
import { decodeText } from '../inline/decodeText.ts';
import { parseInline } from '../inline/parseInline.ts';
import { codeLanguage, codeValue } from './code.ts';
import { MAX_DEPTH } from './grammar.ts';
import { hasBlankLine, leafText, literalText } from './leafText.ts';
import { readTable } from './table.ts';

const HEADING = /^(?:ATX|Setext)Heading([1-6])$/;

/** What blocks are read with. */
export interface BlockOptions {
  /** The definition for a normalised label, or `undefined`. */
  readonly resolve: (label: string) => Definition | undefined;
  /** The text goes on after its last character. */
  readonly open: boolean;
}

/** The block that a syntax node of `text` stands for, or `undefined` when it shows nothing. */
export function readBlock(
  node: SyntaxNode,
  text: string,
  options: BlockOptions,
  depth = 0,
): Block | undefined {
  const heading = HEADING.exec(node.name);
  if (heading) {
    const level = Number(heading[1]) as 1 | 2 | 3 | 4 | 5 | 6;
    return { type: 'heading', level, children: inline(leafText(node, text), node.to) };
  }
  switch (node.name) {
    case 'Paragraph':
    case 'Task':
      return { type: 'paragraph', children: inline(leafText(node, text), node.to) };
    case 'Blockquote':
      return { type: 'blockquote', children: readChildren(node) };
    case 'BulletList':
      return { type: 'list', items: readItems(node) };
    case 'OrderedList':
      return { type: 'list', start: startNumber(node), items: readItems(node) };
    case 'FencedCode':
    case 'CodeBlock':
      return {
        type: 'codeBlock',
        language: codeLanguage(node, text),
        value: codeValue(node, text),
      };
    case 'HorizontalRule':
      return { type: 'thematicBreak' };
    case 'Table':
      return readTable(node, text, inline);
    case 'HTMLBlock':
    case 'CommentBlock':
    case 'ProcessingInstructionBlock':
      return { type: 'html', value: literalText(node, text) };
    default:
      return undefined;
  }

  function inline(source: string, end: number): readonly Inline[] {
    const open =
      options.open && !text.slice(end).trimStart() && !/\n[ \t]*\n/.test(text.slice(end));
    return parseInline(source, { resolve: options.resolve, open, maxDepth: MAX_DEPTH - depth });
  }

  function readChildren(parent: SyntaxNode): readonly Block[] {
    const blocks: Block[] = [];
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      const block = readBlock(child, text, options, depth + 1);
      if (block) blocks.push(block);
    }
    return blocks;
  }

  function readItems(list: SyntaxNode): readonly ListItem[] {
    const tight = !isLoose(list, text);
    return list.getChildren('ListItem').map((item) => {
      const first = item.firstChild?.nextSibling;
      const marker = first?.name === 'Task' ? first.firstChild : null;
      const children = readChildren(item);
      if (!marker) return { type: 'item', tight, children };
      return { type: 'item', tight, children, checked: text.charAt(marker.from + 1) !== ' ' };
    });
  }

  function startNumber(list: SyntaxNode): number {
    const mark = list.firstChild?.getChild('ListMark');
    return mark ? Number.parseInt(text.slice(mark.from, mark.to), 10) : 1;
  }
}

/**
 * Whether a blank line separates two items of a list, or two blocks within one item.
 *
 * @see https://spec.commonmark.org/0.31.2/#loose
 */
function isLoose(list: SyntaxNode, text: string): boolean {
  if (hasGap(list, text)) return true;
  return list.getChildren('ListItem').some((item) => hasGap(item, text));
}

function hasGap(parent: SyntaxNode, text: string): boolean {
  let previous: SyntaxNode | undefined;
  for (let child = parent.firstChild; child; child = child.nextSibling) {
    // The mark of an item is no block, and the marks of quotes may stand anywhere.
    if (child.name === 'ListMark' || child.name === 'QuoteMark') continue;
    if (previous && hasBlankLine(text, previous.to, child.from)) return true;
    previous = child;
  }
  return false;
}

/** What a definition's syntax node says, with its label as it was written. */
export function readDefinition(
  node: SyntaxNode,
  text: string,
): { label: string; definition: Definition } | undefined {
  const label = node.getChild('LinkLabel');
  const url = node.getChild('URL');
  const title = node.getChild('LinkTitle');
  if (!label || !url) return undefined;
  const destination = text.slice(url.from, url.to);
  return {
    label: text.slice(label.from + 1, label.to - 1),
    definition: {
      destination: decodeText(destination.replace(/^<(.*)>$/, '$1')),
      ...(title ? { title: decodeText(text.slice(title.from + 1, title.to - 1)) } : {}),
    },
  };
}
