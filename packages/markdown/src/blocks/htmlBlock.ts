import { TAG } from '../inline/htmlTags.ts';

const TAGS =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul';

/** How a block of HTML starts, and what ends it; a blank line when `end` is absent. */
const KINDS: readonly { readonly start: RegExp; readonly end?: RegExp }[] = [
  {
    start: /^<(?:script|pre|textarea|style)(?:\s|>|$)/i,
    end: /<\/(?:script|pre|textarea|style)>/i,
  },
  { start: /^<!--/, end: /-->/ },
  { start: /^<\?/, end: /\?>/ },
  { start: /^<![a-z]/i, end: />/ },
  { start: /^<!\[CDATA\[/, end: /\]\]>/ },
  { start: new RegExp(String.raw`^</?(?:${TAGS})(?:\s|/?>|$)`, 'i') },
];

/** A whole tag alone on its line, which cannot interrupt a paragraph. */
const LONE_TAG = new RegExp(String.raw`^${TAG.source}\s*$`);

/**
 * What ends the block of HTML that starts with `content`; `undefined` when none starts there.
 *
 * @see https://spec.commonmark.org/0.31.2/#html-blocks
 */
export function readHtmlStart(
  content: string,
  canBeLone: boolean,
): { readonly end: RegExp | undefined } | undefined {
  if (!content.startsWith('<')) return undefined;
  const kind = KINDS.find(({ start }) => start.test(content));
  if (kind) return { end: kind.end };
  return canBeLone && LONE_TAG.test(content) ? { end: undefined } : undefined;
}
