const FORWARDED = ['accept', 'x-request-id', 'x-guard', 'x-neosantara-app-*', 'idempotency-key'];

/** Dropped even where an option names them: they speak for the caller's connection or identity. */
const NEVER =
  /^(authorization|proxy-.*|x-api-key|cookie2?|host|origin|referer|forwarded|via|x-forwarded-.*|x-real-ip|x-http-method.*|x-method-override|connection|keep-alive|te|trailer|transfer-encoding|upgrade|expect|content-.*|accept-encoding)$/;

const USABLE_ID = /^[\x21-\x7e]{1,200}$/;

/** Headers for the API: the few of the caller's that are on the list, and the server's key. */
export function requestHeaders(
  received: Headers,
  apiKey: string,
  forwardHeaders: readonly string[],
): Headers {
  const headers = new Headers();
  for (const [name, value] of received) {
    const ascii = toAscii(value);
    if (!isForwarded(name, forwardHeaders)) continue;
    if (name === 'x-request-id' && !USABLE_ID.test(ascii)) continue;
    headers.set(name, ascii);
  }
  headers.set('authorization', `Bearer ${apiKey}`);
  // A compressed answer could arrive late: a compressor gathers bytes before it lets any go.
  headers.set('accept-encoding', 'identity');
  return headers;
}

function isForwarded(name: string, forwardHeaders: readonly string[]): boolean {
  if (NEVER.test(name)) return false;
  return [...FORWARDED, ...forwardHeaders].some((pattern) =>
    pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern,
  );
}

/** Header values are bytes, one to a character: those outside printable ASCII are percent-encoded. */
function toAscii(value: string): string {
  return value.replace(
    /[^\x20-\x7e]/g,
    (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
