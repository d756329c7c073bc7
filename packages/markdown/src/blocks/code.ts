import type { SyntaxNode } from '@lezer/common';
import { decodeText } from '../inline/decodeText.ts';

/** First word of a fence's info string, decoded; empty when there is none. */
export function codeLanguage(node: SyntaxNode, text: string): string {
  const info = node.getChild('CodeInfo');
  if (!info) return '';
  return decodeText(text.slice(info.from, info.to).split(/\s/, 1)[0] as string);
}

/**
 * The code of a block, without a final line break.
 *
 * @see https://spec.commonmark.org/0.31.2/#fenced-code-blocks
 */
export function codeValue(node: SyntaxNode, text: string): string {
  let value = '';
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name === 'CodeText') value += text.slice(child.from, child.to);
  }
  const indent = node.prevSibling?.name === 'FenceIndent' ? node.prevSibling : undefined;
  if (!indent || indent.to !== node.from) return value;
  return value.replace(new RegExp(`^ {1,${indent.to - indent.from}}`, 'gm'), '');
}
