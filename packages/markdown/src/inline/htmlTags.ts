/**
 * An opening or a closing tag.
 *
 * @see https://spec.commonmark.org/0.31.2/#html-tag
 */
export const TAG: RegExp =
  /<(?:[a-zA-Z][a-zA-Z\d-]*(?:\s+[a-zA-Z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?|\/[a-zA-Z][a-zA-Z\d-]*\s*)>/y;

/** Markup that ends at the first `end` after it, in the order it is tried. */
const ENCLOSED = [
  { start: '<!-->', end: '' },
  { start: '<!--->', end: '' },
  { start: '<!--', end: '-->' },
  { start: '<?', end: '?>' },
  { start: '<![CDATA[', end: ']]>' },
  { start: '<!', end: '>' },
] as const;

/** Where the HTML that starts at `start` ends, or -1. */
export type HtmlReader = (start: number) => number;

/**
 * A reader of inline HTML in `text`. It remembers the endings it did not find, so that thousands of
 * unclosed comments cost one search.
 *
 * @see https://spec.commonmark.org/0.31.2/#raw-html
 */
export function htmlReader(text: string): HtmlReader {
  const missing = new Set<string>();

  return (start) => {
    for (const { start: opening, end } of ENCLOSED) {
      if (!text.startsWith(opening, start)) continue;
      if (opening === '<!' && !/[a-zA-Z]/.test(text.charAt(start + 2))) return -1;
      if (missing.has(end)) return -1;
      const found = text.indexOf(end, start + opening.length);
      if (found >= 0) return found + end.length;
      missing.add(end);
      return -1;
    }
    TAG.lastIndex = start;
    return TAG.test(text) ? TAG.lastIndex : -1;
  };
}
