const ANGLED =
  /<(?:([a-zA-Z][a-zA-Z\d+.-]{1,31}:[^\s<>]*)|([\w.!#$%&'*+/=?^`{|}~-]+@[a-zA-Z\d](?:[a-zA-Z\d-]{0,61}[a-zA-Z\d])?(?:\.[a-zA-Z\d](?:[a-zA-Z\d-]{0,61}[a-zA-Z\d])?)*))>/y;
const BARE_START = /https?:\/\/|www\./i;
// A letter beyond ASCII after the host would make it another host than the one that is linked.
const BARE_HOST = /(?:https?:\/\/)?([\w-]+(?:\.[\w-]+)*)(?![\p{L}\p{N}\p{M}])/iuy;
const BARE_REST = /(?::\d+)?(?:[/?#][^\s<]*)?[.,:;!?*_~'")-]*/y;
const EMAIL = /(?:mailto:)?[a-zA-Z\d][\w.+-]{0,63}@[\w-]+(?:\.[\w-]+)+/g;

/** An address in the text that is a link by itself. */
export interface Autolink {
  readonly from: number;
  readonly to: number;
  readonly destination: string;
  /** It reaches the end of the text, so more of it may follow. */
  readonly unfinished: boolean;
}

/**
 * The `<address>` at `start`.
 *
 * @see https://spec.commonmark.org/0.31.2/#autolinks
 */
export function readAngledAutolink(text: string, start: number): Autolink | undefined {
  ANGLED.lastIndex = start;
  const match = ANGLED.exec(text);
  if (!match) return undefined;
  const [whole, url, email] = match;
  const destination = url ?? `mailto:${email}`;
  return { from: start, to: start + whole.length, destination, unfinished: false };
}

/**
 * The first bare web address that starts in `text` between `from` and `to`.
 *
 * @param inBrackets - A closing bracket then ends it, as in `[see https://example.com]`.
 * @see https://github.github.com/gfm/#autolinks-extension-
 */
export function findBareUrl(
  text: string,
  from: number,
  to: number,
  inBrackets: boolean,
): Autolink | undefined {
  let offset = from;
  for (;;) {
    const found = text.slice(offset, to).search(BARE_START);
    if (found < 0) return undefined;
    const start = offset + found;
    if (start === 0 || !/[\w./@-]/.test(text.charAt(start - 1))) {
      const link = readBareUrl(text, start, inBrackets);
      if (link) return link;
    }
    offset = start + 1;
  }
}

/** The e-mail addresses in `text`, in order. */
export function findEmails(text: string): readonly Autolink[] {
  if (!text.includes('@')) return [];
  const links: Autolink[] = [];
  for (const { 0: email, index } of text.matchAll(EMAIL)) {
    const to = index + email.length;
    if (/[-_]$/.test(email)) continue;
    const destination = email.startsWith('mailto:') ? email : `mailto:${email}`;
    links.push({ from: index, to, destination, unfinished: to >= text.length });
  }
  return links;
}

function readBareUrl(text: string, start: number, inBrackets: boolean): Autolink | undefined {
  // The host is judged first: a failure must not cost as much as the rest of the text is long.
  BARE_HOST.lastIndex = start;
  const [hostPart, host] = BARE_HOST.exec(text) ?? [];
  if (hostPart === undefined || host === undefined || !isHost(host)) return undefined;
  BARE_REST.lastIndex = start + hostPart.length;
  let match = hostPart + (BARE_REST.exec(text)?.[0] ?? '');
  if (inBrackets) match = match.replace(/[[\]].*/s, '');
  const unfinished = start + match.length >= text.length;

  const url = trimEnd(match);
  const destination = /^www\./i.test(url) ? `http://${url}` : url;
  return { from: start, to: start + url.length, destination, unfinished };
}

function isHost(host: string): boolean {
  const names = host.split('.');
  return host === 'localhost' || (names.length > 1 && !names.slice(-2).join('').includes('_'));
}

/** Punctuation at the end belongs to the sentence, and so does a parenthesis opened before the URL. */
function trimEnd(match: string): string {
  let end = match.length;
  let unbalanced = count(match, ')') - count(match, '(');
  for (;;) {
    const last = match.charAt(end - 1);
    const entity =
      last === ';' ? /&[a-zA-Z\d]{1,31};$/.exec(match.slice(Math.max(0, end - 40), end)) : null;
    if (entity) end -= entity[0].length;
    else if (/[?!.,:;*_~'"]/.test(last)) end--;
    else if (last === ')' && unbalanced-- > 0) end--;
    else return match.slice(0, end);
  }
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
