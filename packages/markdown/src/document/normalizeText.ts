/**
 * Text with the line endings and the NUL of any system as CommonMark reads them.
 *
 * @param previous - The raw text before it: a line feed after its carriage return is no new line.
 * @see https://spec.commonmark.org/0.31.2/#insecure-characters
 */
export function normalizeText(text: string, previous = ''): string {
  const rest = previous.endsWith('\r') && text.startsWith('\n') ? text.slice(1) : text;
  return rest.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD');
}
