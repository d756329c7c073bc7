/**
 * The base URL without its trailing slash.
 *
 * @throws {TypeError} when it is neither an http(s) address nor a path of this site, when it carries
 * a user, a query or a hash, or when it is a plain `http:` address on an `https:` page.
 */
export function checkBaseURL(baseURL: string): string {
  const isSecurePage = typeof location !== 'undefined' && location.protocol === 'https:';
  if (!shape.test(baseURL) || (isSecurePage && insecure.test(baseURL))) {
    throw new TypeError(
      'baseURL must be an http(s) address or a /path; on an https page, no http.',
    );
  }
  // Throws when it cannot be parsed.
  void new URL(baseURL, 'http://x');
  return baseURL.replace(/\/+$/, '');
}

const shape = /^(https?:\/\/[^/?#@]+(\/|$)|\/(?!\/))[^?#]*$/i;
const insecure = /^http:\/\/(?!(localhost|127\.0\.0\.1|\[::1\])([:/]|$))/i;
