import { decodeText } from '../inline/decodeText.ts';

/** One attribute, as the specification has it. */
const ATTRIBUTE = String.raw`\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>${'`'}]+|'[^']*'|"[^"]*"))?`;
const HALF_ATTRIBUTE = String.raw`\s+(?:[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>${'`'}]+|'[^']*|"[^"]*)?)?)?`;
const EACH = /([a-z_:][\w.:-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/gi;

/** The opening tag of an element, with its attributes as a group. */
export function openingTag(name: string, isVoid = false): RegExp {
  return new RegExp(String.raw`^<${name}((?:${ATTRIBUTE})*)\s*${isVoid ? '/?' : ''}>`, 'i');
}

/** Half of such a tag. */
export function halfTag(name: string): RegExp {
  return new RegExp(String.raw`^<${name}(?:${ATTRIBUTE})*(?:${HALF_ATTRIBUTE})?\s*/?$`, 'i');
}

/** What the attributes of a tag say, by their names in small letters; the first of a name counts. */
export function readAttributes(source = ''): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of source.matchAll(EACH)) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, decodeEntities(double ?? single ?? bare ?? ''));
  }
  return attributes;
}

/** The attributes that any element may have, of those in `source`. */
export function plainAttributes(source?: string): Record<string, string> {
  const attributes = readAttributes(source);
  const plain: Record<string, string> = {};
  const [title, lang, dir] = ['title', 'lang', 'dir'].map((name) => attributes.get(name));
  if (title) plain['title'] = title;
  if (lang && /^[a-z\d-]{1,35}$/i.test(lang)) plain['lang'] = lang;
  if (dir && /^(?:ltr|rtl|auto)$/i.test(dir)) plain['dir'] = dir.toLowerCase();
  return plain;
}

/** Text with its entities decoded. In HTML a backslash is a backslash. */
export function decodeEntities(text: string): string {
  return decodeText(text.replaceAll('\\', '\\\\'));
}
