/** Cut as models cut it: a word with the space before it, long words in two, signs on their own. */
export function toDeltas(text: string): string[] {
  return text.match(/ ?[\p{L}\p{N}]{1,7}|\n+| +|[^\p{L}\p{N}\s]{1,3}/gu) ?? [];
}
