/**
 * The base URL without its trailing slash.
 *
 * @throws {TypeError} when it is neither an http(s) address nor a path of this site, when it carries
 * a user, a query or a hash, or when it is a plain `http:` address on an `https:` page.
 */
export function checkBaseURL(baseURL: string): string {
  if (!shape.test(baseURL)) {
    throw new TypeError('baseURL must be an http(s) address, or a path that starts with /.');
  }
  // Throws, too, when it cannot be parsed.
  const url = baseURL.startsWith('/') ? undefined : new URL(baseURL);
  const page = typeof location === 'undefined' ? undefined : location;
  if (page?.protocol === 'https:' && url?.protocol === 'http:' && !loopback.test(url.hostname)) {
    throw new TypeError('An https page may not call a plain http baseURL.');
  }
  return baseURL.replace(/\/+$/, '');
}

const shape = /^(https?:\/\/[^/?#@]+(\/|$)|\/(?!\/))[^?#]*$/i;
const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/;
