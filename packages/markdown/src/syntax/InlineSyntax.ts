import type { ExtensionInline, Inline } from '../nodes.ts';

/**
 * How a construct of your own is written in running text, read **before** Markdown's own marks: in
 * `@user_name_x` the underscores are the name's, and in `:+1:` the plus is no bullet.
 *
 * Code, addresses and backslash escapes keep their meaning. What is to leave Markdown alone, and find
 * what it left as text, belongs in the property `inlines` instead: there `[1](/a)` is still a link.
 */
export interface InlineSyntax {
  /** What it begins with; case does not count. */
  readonly trigger: string;
  /**
   * What stands there from the trigger on, at most 1,000 characters. Anchored with `^`; or with the
   * flag `y`, and may then look behind itself: `/(?<![\w.])@\w+/y` leaves e-mail addresses alone.
   */
  readonly pattern: RegExp;
  /**
   * What half of it looks like, anchored with `^` and `$`: every beginning of it that the text may end
   * with. It is then not shown, and what is neither half nor whole never becomes one.
   * @default nobody knows before 1,000 characters have followed: they are read again while text is added
   */
  readonly unfinished?: RegExp;
  /**
   * It holds Markdown up to this, or to the end of the block or the link it is in; case does not count.
   * @default it holds nothing
   */
  readonly close?: string;
  /**
   * It leads somewhere: in a link it is text, and no link is in it.
   * @default false
   */
  readonly isLink?: boolean;
  /** What of Markdown's own it stands for: a link, say, that is then as safe as any other. */
  readonly node?: (inline: ExtensionInline) => Inline;
}
