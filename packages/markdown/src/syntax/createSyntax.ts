import type { BlockSyntax } from './BlockSyntax.ts';
import type { InlineSyntax } from './InlineSyntax.ts';
import { type OwnBlocks, ownBlocks } from './ownBlocks.ts';
import { type OwnInlines, ownInlines } from './ownInlines.ts';

/** Some constructs beside Markdown's. */
export interface SyntaxExtensions {
  readonly blocks?: readonly BlockSyntax[];
  readonly inlines?: readonly InlineSyntax[];
}

/** What a text is read with beside Markdown, ready for use. */
export interface DocumentSyntax {
  readonly blocks: OwnBlocks | undefined;
  readonly inlines: OwnInlines | undefined;
}

/**
 * Makes a syntax of constructs, of which the first that fits counts. Make it once: with another one, the
 * whole text is read again.
 *
 * @throws {TypeError} when a trigger or an end is empty.
 */
export function createSyntax(...extensions: readonly SyntaxExtensions[]): DocumentSyntax {
  const blocks = extensions.flatMap((extension) => extension.blocks ?? []);
  const inlines = extensions.flatMap((extension) => extension.inlines ?? []);
  for (const { trigger, pattern, close } of [...blocks, ...inlines]) {
    if (trigger === '' || close === '') {
      throw new TypeError(`A construct begins and ends with something: ${pattern.source}`);
    }
  }
  const own = inlines.length > 0 ? ownInlines(inlines) : undefined;
  return {
    blocks: blocks.length > 0 || own ? ownBlocks(blocks, own) : undefined,
    inlines: own,
  };
}
