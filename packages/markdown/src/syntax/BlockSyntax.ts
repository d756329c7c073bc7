import type { Block, ExtensionBlock } from '../nodes.ts';

/**
 * How a block of your own is written: the line it opens with, what it holds, and what ends it.
 *
 * It opens where a fence of code would, and interrupts a paragraph. It ends with what it is in, when
 * nothing ends it before. Nothing it holds is trusted more than other text.
 */
export interface BlockSyntax {
  /** What its first line begins with, such as `:::`; case does not count. */
  readonly trigger: string;
  /**
   * What stands there from the trigger on, anchored with `^`, at most 1,000 characters. What follows in
   * the line is the first thing the block holds: end the pattern with `$` when nothing may.
   */
  readonly pattern: RegExp;
  /**
   * What half of that looks like, anchored with `^` and `$`. While its line is being written, it is not
   * shown: half a name is another name.
   * @default up to 200 characters that begin with the trigger
   */
  readonly unfinished?: RegExp;
  /**
   * - `blocks`: Markdown, of any kind.
   * - `text`: Markdown up to a blank line, without a `<p>` around it.
   * - `lines`: lines that stay what they are.
   * - `nothing`: its first line is all of it.
   */
  readonly holds: 'blocks' | 'text' | 'lines' | 'nothing';
  /**
   * What ends it, given the groups of the pattern; case does not count.
   * @default the end of what the block is in
   */
  readonly close?: string | ((groups: Groups) => string);
  /**
   * The end may stand anywhere in a line outside code, as that of a tag may, and text may follow it.
   * @default false, it is a line of its own
   */
  readonly closesInLine?: boolean;
  /**
   * One may be in another. If not, it ends the one it would be in.
   * @default true
   */
  readonly nests?: boolean;
  /** What of Markdown's own one stands for that holds lines or nothing: code, say, or a rule. */
  readonly node?: (block: ExtensionBlock) => Block;
}

/** Groups of a pattern, from the first. */
export type Groups = readonly (string | undefined)[];
