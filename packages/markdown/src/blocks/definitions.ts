import { decodeText } from '../inline/decodeText.ts';
import {
  UNFINISHED,
  labelKey,
  readDestination,
  readLabel,
  readTitle,
  skipSpace,
} from '../inline/linkSyntax.ts';
import type { Definition } from '../nodes.ts';
import type { OpenParagraph } from './open.ts';

/** Notes what a label stands for; tells whether the label had no meaning before. */
export type Define = (key: string, definition: Definition) => boolean;

/** Gives a definition its title. */
export type Entitle = (key: string, title: string) => void;

const QUOTE = /^["'(]/;

/**
 * Takes the definitions that lead a paragraph out of its whole lines. A definition counts from the end
 * of its line on: what follows can give it a title, but cannot take it back.
 *
 * @see https://spec.commonmark.org/0.31.2/#link-reference-definitions
 */
export function takeDefinitions(
  paragraph: OpenParagraph,
  define: Define,
  entitle: Entitle,
): OpenParagraph {
  let { source, untitled } = paragraph;
  for (;;) {
    if (untitled !== undefined && QUOTE.test(source)) {
      const title = readTitle(source, 0);
      if (title === UNFINISHED) break;
      const end = title ? endOfLine(source, title.end) : -1;
      if (title && end >= 0) {
        entitle(untitled, decodeText(title.value));
        source = source.slice(end);
      }
      untitled = undefined;
    }
    const found = source.startsWith('[') ? readDefinition(source) : undefined;
    if (!found) {
      if (source !== '') untitled = undefined;
      break;
    }
    const isNew = define(found.key, found.definition);
    source = source.slice(found.end);
    untitled = isNew && found.definition.title === undefined ? found.key : undefined;
  }
  if (source === paragraph.source) return paragraph;
  return untitled === undefined
    ? { kind: 'paragraph', source }
    : { kind: 'paragraph', source, untitled };
}

/** The definition at the start of `source`, up to the end of the line it ends in. */
function readDefinition(
  source: string,
): { key: string; definition: Definition; end: number } | undefined {
  const label = readLabel(source, 0);
  const key = label && labelKey(label.label);
  if (!key || source[label.end] !== ':') return undefined;
  const from = skipSpace(source, label.end + 1);
  const destination = readDestination(source, from);
  if (typeof destination !== 'object' || (destination.end === from && source[from] !== '<'))
    return undefined;

  const found = { key, definition: { destination: decodeText(destination.value) } };
  const afterSpace = skipSpace(source, destination.end);
  if (afterSpace > destination.end && QUOTE.test(source.charAt(afterSpace))) {
    const title = readTitle(source, afterSpace);
    const end = typeof title === 'object' ? endOfLine(source, title.end) : -1;
    if (typeof title === 'object' && end >= 0) {
      return { key, definition: { ...found.definition, title: decodeText(title.value) }, end };
    }
  }
  const end = endOfLine(source, destination.end);
  return end < 0 ? undefined : { ...found, end };
}

/** Where the next line begins, when nothing but spaces stands between; -1 otherwise. */
function endOfLine(source: string, from: number): number {
  let pos = from;
  while (source[pos] === ' ' || source[pos] === '\t') pos++;
  if (pos >= source.length) return pos;
  return source[pos] === '\n' ? pos + 1 : -1;
}
