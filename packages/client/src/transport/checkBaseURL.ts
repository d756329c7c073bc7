/**
 * The base URL without its trailing slash.
 *
 * @throws {TypeError} when it is neither an http(s) address nor a path of this site, or when it is a
 * plain `http:` address on an `https:` page.
 */
export function checkBaseURL(baseURL: string): string {
  const isPath = /^\/(?!\/)[^?#]*$/.test(baseURL);
  const url = isPath ? undefined : parse(baseURL);
  if (!isPath && !url) {
    throw new TypeError(
      'baseURL has to be an http(s) address without user, query and hash, or a path of this site that starts with a slash.',
    );
  }
  const page = typeof location === 'undefined' ? undefined : location;
  if (page?.protocol === 'https:' && url?.protocol === 'http:' && !isLoopback(url)) {
    throw new TypeError('baseURL is plain http, which an https page may not call.');
  }
  return baseURL.replace(/\/+$/, '');
}

function parse(baseURL: string): URL | undefined {
  try {
    const url = new URL(baseURL);
    const isPlain = `${url.username}${url.password}${url.search}${url.hash}` === '';
    return isPlain && /^https?:\/\//i.test(baseURL) ? url : undefined;
  } catch {
    return undefined;
  }
}

function isLoopback({ hostname }: URL): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
}
