/**
 * The base URL without its trailing slash.
 *
 * @throws {TypeError} when it is neither an http(s) address nor a path of this site, when it carries
 * a user, a query or a hash, or when it is a plain `http:` address on an `https:` page.
 */
export function checkBaseURL(baseURL: string): string {
  // Throws, too. A path gets an address that passes for the site's own.
  const { href, origin, pathname, protocol, hostname } = new URL(baseURL, 'http://localhost');
  const page: Location | undefined = globalThis.location;
  const isSafe = protocol !== 'http:' || page?.protocol !== 'https:' || loopback.test(hostname);
  if (!shape.test(baseURL) || href !== origin + pathname || !isSafe) {
    throw new TypeError('baseURL must be an address (https on https pages) or a /path.');
  }
  return baseURL.replace(/\/+$/, '');
}

const shape = /^(https?:\/)?\/(?!\/)/i;
const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/;
