/**
 * What a text stands for in `when`: a pattern where it is written in slashes, else itself, in any case.
 *
 * @throws {SyntaxError} when the pattern is none.
 */
export function readPattern(text: string): (said: string) => boolean {
  const [, source, flags] = /^\/(.+)\/([a-z]*)$/s.exec(text) ?? [];
  if (source === undefined) return (said) => said.toLowerCase().includes(text.toLowerCase());
  const pattern = new RegExp(source, flags);
  return (said) => said.search(pattern) !== -1;
}
