/** Raster images carry no script; SVG can. */
const DATA = /^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z\d+/]+={0,2}$/i;

/** Whether an image may be loaded, and from where. */
export type ImageSource =
  | { readonly allowed: true; readonly src: string; readonly host?: string }
  | { readonly allowed: false; readonly host?: string };

/**
 * Whether the image at `destination` may be loaded: raster `data:` images may, and those whose parsed
 * origin is one of `allowedOrigins`. Loading any other would tell a stranger what is being read.
 */
export function safeImage(
  destination: string,
  allowedOrigins: readonly string[] = [],
): ImageSource {
  if (DATA.test(destination)) return { allowed: true, src: destination };

  // Without a page to resolve it against, a destination that begins with slashes still names a host.
  const url = parse(destination) ?? parse(destination, 'https://page.invalid');
  if (!url || !/^https?:$/.test(url.protocol)) return { allowed: false };
  if (url.host === 'page.invalid') return { allowed: false };

  const plain = url.username === '' && url.password === '';
  const allowed = allowedOrigins.some((origin) => parse(origin)?.origin === url.origin);
  return plain && allowed
    ? { allowed: true, src: url.href, host: url.host }
    : { allowed: false, host: url.host };
}

/** Where a blocked image would come from, for a reader who asks for it; nothing that hides its host. */
export function imageAddress(destination: string): string | undefined {
  const url = parse(destination);
  const isPlain = url && /^https?:$/.test(url.protocol) && url.username === '' && !url.password;
  return isPlain ? url.href : undefined;
}

function parse(url: string, base?: string): URL | undefined {
  try {
    return new URL(url, base);
  } catch {
    return undefined;
  }
}
