import type { Block, ListItem } from '../nodes.ts';
import { append, emptySequence } from '../sequence/sequence.ts';
import type { InlineLeaf, InlineNode } from './inlineLeaf.ts';
import type { Container, Leaf, OpenDocument, OpenFootnote } from './open.ts';
import { allParts } from './openLines.ts';

/** The block a leaf shows so far, or `undefined` when it shows nothing. */
export function leafBlock(leaf: Leaf, read: (leaf: InlineLeaf) => InlineNode): Block | undefined {
  switch (leaf.kind) {
    case 'paragraph': {
      const source = leaf.source.trim();
      return source === '' ? undefined : (read({ kind: 'paragraph', source }) as Block);
    }
    case 'heading':
      return read({ ...leaf, source: leaf.source.trim() }) as Block;
    case 'math':
      return { type: 'math', value: leaf.lines.value };
    case 'fence':
      return codeBlock(leaf.language, leaf.lines);
    case 'indented':
      return codeBlock('', leaf.lines);
    case 'html':
      return { type: 'html', lines: allParts(leaf.lines) };
    case 'extension':
      return leaf.toBlock(leaf.lines);
    default: {
      const { align, header, rows } = leaf;
      return { type: 'table', align, header, rows };
    }
  }
}

function codeBlock(language: string, lines: Parameters<typeof allParts>[0]): Block {
  return { type: 'codeBlock', language, value: lines.value, lines: allParts(lines) };
}

/** The block a container shows so far. */
export function containerBlock(
  container: Exclude<Container, OpenDocument | OpenFootnote>,
  isOpen?: true,
): Block | ListItem {
  switch (container.kind) {
    case 'list': {
      const { start, isTight, children: items } = container;
      return { type: 'list', ...(start === undefined ? {} : { start }), isTight, items };
    }
    case 'item': {
      const { checked, children } = container;
      return { type: 'item', ...(checked === undefined ? {} : { checked }), children };
    }
    case 'extension':
      return container.toBlock(container.children, isOpen);
    default: {
      const { alert, children } = container;
      if (!alert) return { type: 'blockquote', children };
      if (children.length > 0) return { type: 'alert', kind: alert.kind, children };
      // An alert says something. One that does not is a quote of what was written.
      const text = append(emptySequence<readonly string[]>(), [alert.source]);
      return {
        type: 'blockquote',
        children: append(children, { type: 'paragraph', children: text }),
      };
    }
  }
}
