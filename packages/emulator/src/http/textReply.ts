/** A text as a reply of known length. */
export function textReply(
  text: string,
  status: number,
  headers: Readonly<Record<string, string>>,
): Response {
  const bytes = new TextEncoder().encode(text);
  return new Response(bytes, {
    status,
    headers: { ...headers, 'content-length': String(bytes.length) },
  });
}
