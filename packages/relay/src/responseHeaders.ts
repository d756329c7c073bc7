import { crossOriginHeaders } from './crossOrigin.ts';
import type { KeyMask } from './maskKey.ts';

const PASSED =
  /^(x-request-id|request-id|retry-after|retry-after-ms|x-ratelimit-.+|x-neosantara-.+)$/;

/**
 * Headers of an answer: those of the API's that a client reads, what keeps proxies from holding a
 * stream back, and CORS. Cookies, lengths, encodings and the rest of the API's stay behind.
 */
export function responseHeaders(
  request: Request,
  allowOrigins: readonly string[],
  received: Headers = new Headers(),
  mask?: KeyMask,
): Headers {
  const passed = [...received].filter(([name]) => PASSED.test(name));
  const contentType = received.get('content-type');
  const headers = crossOriginHeaders(
    request,
    allowOrigins,
    passed.map(([name]) => name),
  );
  headers.set('cache-control', 'no-cache, no-transform');
  headers.set('x-accel-buffering', 'no');
  headers.set('x-content-type-options', 'nosniff');
  if (contentType !== null) passed.push(['content-type', contentType]);
  for (const [name, value] of passed) headers.set(name, mask ? mask.text(value) : value);
  return headers;
}
