/** Schemes a link may have. */
const SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** Stands in for the page; a relative link stays on it. */
const PAGE = 'https://page.invalid';

/** What no reader sees and some URL parser skips: spaces, controls, zero-width and tag characters. */
const INVISIBLE = /[\p{Z}\p{C}]/gu;

/** A link that may be followed. */
export interface SafeLink {
  readonly href: string;
  /** Host with port, in ASCII, when the link leads to another site. */
  readonly host?: string;
}

/**
 * The link for a destination, or `undefined` when nothing may be followed.
 *
 * Only http, https, mailto, tel, relative and fragment links pass. A destination is judged as a
 * browser would read it, as it is written into the page, and with its percent-encoding undone; all
 * three must be harmless and lead to the same place.
 */
export function safeLink(destination: string): SafeLink | undefined {
  const href = encodeDestination(destination);
  const written = parse(href);
  const read = parse(destination);
  if (!written || !read || written.origin !== read.origin) return undefined;
  if (!SCHEMES.has(written.protocol) || written.protocol !== read.protocol) return undefined;

  const plain = decodePercent(destination).replace(INVISIBLE, '');
  const scheme = /^([^/?#]*?):/.exec(plain)?.[1]?.toLowerCase();
  if (scheme !== undefined && !SCHEMES.has(`${scheme}:`)) return undefined;

  const isWeb = written.protocol === 'http:' || written.protocol === 'https:';
  return isWeb && written.origin !== PAGE ? { href, host: written.host } : { href };
}

/** A destination as it goes into an attribute: what is not allowed in a URL is percent-encoded. */
function encodeDestination(destination: string): string {
  const wellFormed = destination.replace(/\p{Surrogate}/gu, '\uFFFD');
  return encodeURI(wellFormed).replace(/%25([\da-f]{2})/gi, '%$1');
}

function decodePercent(destination: string): string {
  return destination.replace(/%([\da-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function parse(url: string): URL | undefined {
  // `URL.parse` is younger than the browsers we serve.
  try {
    return new URL(url, PAGE);
  } catch {
    return undefined;
  }
}
