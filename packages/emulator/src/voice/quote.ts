const longestQuote = 200;

/** A text as a block quotation, shortened when it is long. */
export function quote(text: string): string {
  const characters = Array.from(text);
  const short =
    characters.length > longestQuote
      ? `${characters.slice(0, longestQuote).join('').trimEnd()}…`
      : text;
  return short.replace(/^/gm, '> ');
}
