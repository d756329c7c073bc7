const EXPOSED = [
  'x-request-id',
  'retry-after',
  'retry-after-ms',
  'x-neosantara-tier',
  'x-neosantara-billed-idr',
  ...['requests', 'input-tokens', 'output-tokens'].flatMap((budget) =>
    ['limit', 'remaining', 'reset'].map((part) => `x-neosantara-ratelimit-${budget}-${part}`),
  ),
  ...['limit', 'remaining', 'reset'].flatMap((part) => [
    `x-ratelimit-${part}`,
    `x-ratelimit-${part}-requests`,
    `x-ratelimit-${part}-tokens`,
  ]),
];

/**
 * Whether the page behind this request may use the relay: it sends no `Origin` (a server, or a plain
 * GET of the same site), is of the relay's own origin, or its origin is on the list.
 */
export function isOriginAllowed(request: Request, allowOrigins: readonly string[]): boolean {
  const origin = request.headers.get('origin');
  if (origin === null || allowOrigins.includes(origin)) return true;
  return URL.canParse(origin) && isSameOrigin(request, new URL(origin));
}

/**
 * CORS headers for any answer; none but `Vary` for an origin that may not read it. Always the exact
 * origin, since `*` forbids cookies; and by name the headers a page has to read (`answered` besides
 * the documented ones), since browsers hide the rest.
 */
export function crossOriginHeaders(
  request: Request,
  allowOrigins: readonly string[],
  answered: Iterable<string> = [],
): Headers {
  const headers = new Headers({ vary: 'Origin' });
  if (!isOriginAllowed(request, allowOrigins)) return headers;

  const origin = request.headers.get('origin');
  headers.set('access-control-expose-headers', [...new Set([...EXPOSED, ...answered])].join(', '));
  if (origin !== null) {
    headers.set('access-control-allow-origin', origin);
    headers.set('access-control-allow-credentials', 'true');
  }
  return headers;
}

/** A browser asking before it sends the request itself. */
export function isPreflight(request: Request): boolean {
  return (
    request.method === 'OPTIONS' &&
    request.headers.has('origin') &&
    request.headers.has('access-control-request-method')
  );
}

/** The answer to a preflight. Any header may be sent: what is forwarded is decided elsewhere. */
export function preflightHeaders(
  request: Request,
  allowOrigins: readonly string[],
  method: string,
): Headers {
  const headers = crossOriginHeaders(request, allowOrigins);
  const asked = request.headers.get('access-control-request-headers');
  headers.set('access-control-allow-methods', method);
  headers.set('access-control-max-age', '600');
  headers.append('vary', 'Access-Control-Request-Headers');
  if (asked !== null) headers.set('access-control-allow-headers', asked);
  return headers;
}

/** Hosts are compared, not schemes: behind a proxy that ends TLS the relay sees `http:`. */
function isSameOrigin(request: Request, origin: URL): boolean {
  return (
    request.headers.get('sec-fetch-site') === 'same-origin' ||
    (origin.host !== '' && origin.host === new URL(request.url).host)
  );
}
