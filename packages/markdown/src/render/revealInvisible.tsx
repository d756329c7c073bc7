import type { ReactNode } from 'react';

/**
 * What changes the order of the characters around it, or is not seen at all: directional marks,
 * embeddings, overrides and isolates, zero-width and tag characters, soft hyphens, controls.
 */
const INVISIBLE =
  // Control characters are what it looks for.
  // oxlint-disable-next-line no-control-regex
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\xAD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** These join letters of many scripts, and the parts of an emoji. */
const JOINERS: ReadonlySet<string> = new Set(['\u200C', '\u200D']);

/**
 * `text` with each invisible character in an element of its own, which isolates it: it stays in the
 * text and in copies, and moves nothing. Renders `<span class="nusantara-invisible" data-code-point>`.
 */
export function revealInvisible(text: string): ReactNode {
  // Most text has none, and this goes over all of it.
  if (text.search(INVISIBLE) < 0) return text;
  const nodes: ReactNode[] = [];
  let from = 0;
  for (const { 0: character, index } of text.matchAll(INVISIBLE)) {
    if (JOINERS.has(character) && text.charCodeAt(index - 1) > 0x7f) continue;
    if (index > from) nodes.push(text.slice(from, index));
    nodes.push(
      <span
        key={index}
        className="nusantara-invisible"
        dir="ltr"
        data-code-point={nameOf(character)}
      >
        {character}
      </span>,
    );
    from = index + character.length;
  }
  if (from < text.length) nodes.push(text.slice(from));
  return nodes;
}

function nameOf(character: string): string {
  const point = character.codePointAt(0) as number;
  return `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
}
