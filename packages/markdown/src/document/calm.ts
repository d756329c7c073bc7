import type { BlockState, Leaf, OpenParagraph } from '../blocks/open.ts';
import { splitRow } from '../blocks/table.ts';

/** A last line of nothing but marks: it may become a rule, a list, a heading, a table or text. */
const ONLY_MARKS =
  /^[ \t>]*(?:[-=+*#_|:$][-=+*#_|:$ \t]*|`{1,2}|~{1,2}|\\\[?|\d{1,9}[.)]?[ \t]*|(?:[-+*]|\d{1,9}[.)])[ \t]+\[[ xX]?\]?[ \t]*)$/;

/** A label at the start of a line that is becoming a definition, or a footnote. */
const DEFINITION =
  /^\[(?:[^[\]\\\n]|\\.)+\]:[ \t]*(?:[^\s<]*|<[^>\n]*>?)(?:[ \t]+["'(][^\n]*)?[ \t]*$/;
const FOOTNOTE = /^\[\^[^\]\s]*\]?:?$/;
const ALERT = /^\[![a-z]*\]?$/i;

const LITERAL: ReadonlySet<Leaf['kind'] | undefined> = new Set([
  'fence',
  'math',
  'indented',
  'html',
  'extension',
]);

/** Whether the line that makes `state` says nothing yet, and is better not shown. */
export function isUnclear(line: string, before: BlockState, state: BlockState): boolean {
  const { leaf } = state;
  if (state.isUnclear) return true;
  if (LITERAL.has(leaf?.kind)) {
    // What may become the end of a fence is no code.
    const isFence = leaf?.kind === 'fence' || leaf?.kind === 'math';
    const isOld = before.leaf?.kind === leaf?.kind;
    // The rest of a formula may still stand in the same line.
    if (leaf?.kind === 'math' && !isOld) return true;
    return (
      isFence &&
      isOld &&
      /^[ >]*(`+|~+|\$+|\\\]?)[ \t]*$/.test(line) &&
      line.includes(leaf.mark[0] as string)
    );
  }
  return ONLY_MARKS.test(line);
}

/** Whether an open paragraph is, so far, the beginning of something that is not shown as text. */
export function isBeginning({ source }: OpenParagraph, state: BlockState): boolean {
  if (!source.startsWith('[') || source.includes('\n')) return false;
  const container = state.stack.at(-1);
  const isQuote = container?.kind === 'quote' && container.children.length === 0;
  return DEFINITION.test(source) || FOOTNOTE.test(source) || (isQuote && ALERT.test(source));
}

/** The cells of a line that will most likely be the header of a table, and the text before it. */
export function likelyHeader(
  source: string,
): { readonly before: string; readonly cells: readonly string[] } | undefined {
  const lines = source.trimEnd();
  const from = lines.lastIndexOf('\n') + 1;
  const line = lines.slice(from);
  if (!line.startsWith('|')) return undefined;
  const isWhole = source.endsWith('\n');
  if (isWhole && (!line.endsWith('|') || line.length < 3)) return undefined;
  return { before: lines.slice(0, from), cells: splitRow(line) };
}
