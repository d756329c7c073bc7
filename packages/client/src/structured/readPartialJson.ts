/**
 * What there is of a JSON document whose end has not arrived: everything that is certain, and texts as
 * far as they go. A number, `true`, `null` or a key is certain once something follows it. Text before
 * the document and after it, such as a Markdown fence, is passed over.
 *
 * `undefined` while there is nothing, and for text that is no JSON.
 */
export function readPartialJson(text: string): unknown {
  const start = text.search(/[[{]/);
  if (start < 0) return undefined;
  try {
    return JSON.parse(complete(text.slice(start)));
  } catch {
    return undefined;
  }
}

/** The document as far as it is certain, with its ends added. */
function complete(text: string): string {
  /** The ends that are still to come, the next one first. */
  let ends = '';
  /** Everything before this is certain. */
  let certain = 0;
  let isKey = false;

  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (char === '"') {
      const end = endOfString(text, at);
      if (end < 0) return isKey ? text.slice(0, certain) + ends : `${withoutHalf(text)}"${ends}`;
      at = end;
      if (!isKey) certain = at + 1;
    } else if (char === '{' || char === '[') {
      ends = (char === '{' ? '}' : ']') + ends;
      isKey = char === '{';
      certain = at + 1;
    } else if (char === '}' || char === ']') {
      ends = ends.slice(1);
      isKey = false;
      certain = at + 1;
      if (ends === '') break;
    } else if (char === ',') {
      isKey = ends[0] === '}';
      certain = at;
    } else if (char === ':') {
      isKey = false;
    }
  }
  return text.slice(0, certain) + ends;
}

/** Where the string that begins at `at` ends, or -1. */
function endOfString(text: string, at: number): number {
  let end = text.indexOf('"', at + 1);
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end;
}

function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text[before - 1] === '\\') before--;
  return (at - before) % 2 === 1;
}

/** The text without the half of an escape, or of a character, that is at its end. */
function withoutHalf(text: string): string {
  const half = /(?:\\(?:u(?:[\da-f]{0,3}|d[89ab][\da-f]{2}))?|[\ud800-\udbff])$/i.exec(
    text.slice(-6),
  );
  const at = text.length - (half?.[0].length ?? 0);
  return isEscaped(text, at) ? text : text.slice(0, at);
}
