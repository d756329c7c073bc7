import { characterEntitiesHtml4 } from 'character-entities-html4';

const ESCAPE_OR_ENTITY =
  /\\([!-/:-@[-`{-~])|&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]\w{1,30}));/g;

/**
 * Text with backslash escapes and entities replaced by what they stand for.
 *
 * Numeric entities and the 252 names of HTML 4 are known; other names stay as they are.
 *
 * @see https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references
 */
export function decodeText(text: string): string {
  if (!text.includes('\\') && !text.includes('&')) return text;
  return text.replace(ESCAPE_OR_ENTITY, (whole, escaped, decimal, hex, name) => {
    if (escaped) return escaped as string;
    if (decimal) return codePoint(Number.parseInt(decimal as string, 10));
    if (hex) return codePoint(Number.parseInt(hex as string, 16));
    return Object.hasOwn(characterEntitiesHtml4, name as string)
      ? (characterEntitiesHtml4[name as string] as string)
      : whole;
  });
}

function codePoint(value: number): string {
  const isScalar = value > 0 && value <= 0x10ffff && (value < 0xd800 || value > 0xdfff);
  return isScalar ? String.fromCodePoint(value) : '\uFFFD';
}
