import type { SyntaxNode } from '@lezer/common';
import { readDefinition } from '../blocks/readBlock.ts';
import { grammar } from '../blocks/grammar.ts';
import { labelKey } from '../inline/linkSyntax.ts';
import type { Definition } from '../nodes.ts';

/** One top-level block of a text. */
export interface SourceBlock {
  readonly node: SyntaxNode;
  /** Start of its first line: parsing from here gives the same block. */
  readonly start: number;
  /** Start of the next block's first line, or the end of the text. */
  readonly end: number;
}

/** A text cut into its top-level blocks. */
export interface SplitText {
  readonly blocks: readonly SourceBlock[];
  /** Definitions by label; the first of a label counts. `line` is the start of the one it ends in. */
  readonly definitions: readonly DefinitionSource[];
  /** How many of the blocks stay as they are, whatever text follows. */
  readonly finished: number;
}

/** A definition and where it was found. */
export interface DefinitionSource {
  readonly key: string;
  readonly definition: Definition;
  readonly to: number;
}

/** Cuts `text`, which starts at the start of a line, into blocks. Time grows with its length. */
export function splitBlocks(text: string): SplitText {
  const blocks: { node: SyntaxNode; start: number; end: number }[] = [];
  const top = grammar.parse(text).topNode;
  for (let node = top.firstChild; node; node = node.nextSibling) {
    if (node.name === 'FenceIndent') continue;
    const start = text.lastIndexOf('\n', node.from - 1) + 1;
    const previous = blocks.at(-1);
    if (previous) previous.end = start;
    blocks.push({ node, start, end: text.length });
  }
  return { blocks, definitions: findDefinitions(top, text), finished: countFinished(blocks, text) };
}

/**
 * CommonMark reads line by line and never opens a closed block again, so every block but the last is
 * finished. What the last line holds may still change, though, and with it how the line before was
 * read (a table takes two lines to begin): blocks count as closed once two lines follow them.
 */
function countFinished(blocks: readonly SourceBlock[], text: string): number {
  const lastLine = text.lastIndexOf('\n');
  const lineBefore = lastLine < 0 ? -1 : text.lastIndexOf('\n', lastLine - 1);
  for (let i = blocks.length - 1; i > 0; i--) {
    if ((blocks[i] as SourceBlock).start <= lineBefore) return i;
  }
  return 0;
}

function findDefinitions(top: SyntaxNode, text: string): readonly DefinitionSource[] {
  const found: DefinitionSource[] = [];
  // Most texts have none, and then the tree is not walked.
  if (!text.includes(']:')) return found;
  top.cursor().iterate((node) => {
    if (node.name !== 'LinkReference') return;
    const source = readDefinition(node.node, text);
    const key = source ? labelKey(source.label) : '';
    if (source && key !== '') found.push({ key, definition: source.definition, to: node.to });
  });
  return found;
}
