/** Where `end` stands in `content` outside code, or -1. Case does not count. */
export function findEnd(content: string, end: string): number {
  const [text, wanted] = [content.toLowerCase(), end.toLowerCase()];
  let ticks = 0;
  let from = 0;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    ticks += text.slice(from, at).split('`').length - 1;
    from = at;
    // Between two marks of code, or pairs of them.
    if (ticks % 2 === 0) return at;
  }
  return -1;
}

/** How many characters `content` ends with that may become the end of one of `open`. */
export function halfEnd(
  content: string,
  open: readonly { readonly close: string | undefined }[],
): number {
  const text = content.toLowerCase();
  const lengths = open.map(({ close = '' }) => {
    const end = close.toLowerCase();
    let length = Math.min(end.length - 1, text.length);
    while (length > 0 && !text.endsWith(end.slice(0, length))) length--;
    return length;
  });
  return Math.max(0, ...lengths);
}
