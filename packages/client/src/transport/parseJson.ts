/**
 * The value of a JSON text, in whose strings a NUL may stand for itself; `undefined` when it is no JSON.
 * The parser's own words quote the text: they go no further.
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text.includes('\0') ? parseJson(text.replaceAll('\0', '\\u0000')) : undefined;
  }
}
