/** The place a prompt speaks of: the first capitalised words after "in", "di", "to", "ke" or "for". */
export function placeIn(prompt: string): string {
  const found = /\b(?:in|di|to|ke|for|untuk)\s+(\p{Lu}[\p{L}'-]+(?:\s\p{Lu}[\p{L}'-]+)*)/u.exec(
    prompt,
  );
  return found?.[1] ?? 'Ambon';
}
