import type { InlineNode } from '../blocks/inlineLeaf.ts';
import type { Path } from '../blocks/path.ts';
import { MAX_DEPTH } from '../blocks/start.ts';
import { type InlineOptions, parseInline, parseParts } from '../inline/parseInline.ts';
import type { FootnoteReference, Inline } from '../nodes.ts';
import type { Sequence } from '../sequence/sequence.ts';
import type { DocumentSyntax } from '../syntax/createSyntax.ts';
import { type Labels, type Question, ask } from './labels.ts';
import type { LeafMemory } from './leafMemory.ts';

/** What a leaf is read with. */
export interface LeafOptions {
  readonly labels: Labels;
  /** Number of a footnote for a reference in the leaf at `path`; `undefined` leaves it as written. */
  readonly numberOf: (key: string, path: Path) => number | undefined;
  /**
   * More text of the leaf may follow.
   * @default false
   */
  readonly isOpen?: boolean;
  /** What was read of a growing leaf before. */
  readonly memory?: LeafMemory | undefined;
  readonly syntax?: DocumentSyntax | undefined;
}

/**
 * The node for the leaf of `question`, which is noted as asking for the labels it holds. What the same
 * leaf was read as before is the same object where it says the same.
 */
export function readLeaf(question: Question, options: LeafOptions): InlineNode {
  const node = readAnew(question, options);
  return options.memory?.match(node, question.path, options.isOpen) ?? node;
}

function readAnew(question: Question, leafOptions: LeafOptions): InlineNode {
  const { leaf, path } = question;
  const { labels, numberOf, isOpen = false, memory, syntax } = leafOptions;
  const referred = new Set<string>();
  const options: InlineOptions = {
    open: isOpen,
    own: syntax?.inlines,
    maxDepth: MAX_DEPTH - path.length,
    resolve: (key) => {
      ask(labels, key, question);
      return labels.definitions.get(key);
    },
    refer: (key): FootnoteReference | undefined => {
      ask(labels, key, question);
      const number = numberOf(key, path);
      if (number === undefined) return undefined;
      const isFirst = labels.numbers.get(key)?.path === path && !referred.has(key);
      referred.add(key);
      return { type: 'footnoteReference', number, isFirst };
    },
  };

  switch (leaf.kind) {
    case 'row': {
      const last = leaf.cells.findLastIndex((cell) => cell !== '');
      const cells = leaf.cells.map((cell, i) =>
        parseInline(cell, { ...options, open: isOpen && i === last }),
      );
      return { type: 'row', cells };
    }
    case 'heading':
      return { type: 'heading', level: leaf.level, children: readParts(leaf.source) };
    default:
      return { type: 'paragraph', children: readParts(leaf.source) };
  }

  function readParts(source: string): Sequence<readonly Inline[]> {
    const { parts, finished } = parseParts(source, options, memory?.recall(source, path));
    memory?.keep(source, path, finished);
    return parts;
  }
}
