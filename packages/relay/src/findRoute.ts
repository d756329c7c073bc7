import { Refusal } from './Refusal.ts';

const ID = /^(?!\.+$)[\w.:@-]{1,200}$/;

const ROUTES: readonly RoutePattern[] = [
  { method: 'POST', segments: ['chat', 'completions'], hasBody: true, query: [] },
  { method: 'POST', segments: ['responses'], hasBody: true, query: [] },
  {
    method: 'GET',
    segments: ['responses', '{id}'],
    hasBody: false,
    query: ['include', 'include[]', 'include_obfuscation', 'starting_after', 'stream'],
  },
  { method: 'POST', segments: ['responses', '{id}', 'cancel'], hasBody: false, query: [] },
  {
    method: 'GET',
    segments: ['models'],
    hasBody: false,
    query: ['provider', 'capability', 'include_deprecated'],
  },
  { method: 'GET', segments: ['models', '{id}'], hasBody: false, query: [] },
  { method: 'POST', segments: ['images', 'generations'], hasBody: true, query: [] },
];

interface RoutePattern {
  readonly method: 'GET' | 'POST';
  readonly segments: readonly string[];
  readonly hasBody: boolean;
  readonly query: readonly string[];
}

/** A request the API knows, in the API's own terms. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly hasBody: boolean;
  /** Path and listed query keys, to be appended to the fixed base URL. */
  readonly target: string;
}

/**
 * The known path that `url` asks for. The target is put together from this table and an id of a
 * known alphabet, so nothing else a caller writes into the URL reaches the API.
 *
 * @throws {Refusal} when the path is on no list.
 */
export function findRoute(url: URL, basePath: string): Route {
  const segments = relativeSegments(url.pathname, basePath);
  const route = ROUTES.find((route) => matches(route.segments, segments));
  if (!route) throw new Refusal('relay_path_not_allowed');

  const path = segments.map((segment) => `/${encodeURIComponent(segment)}`).join('');
  return { method: route.method, hasBody: route.hasBody, target: path + listed(url, route.query) };
}

function relativeSegments(pathname: string, basePath: string): string[] {
  if (!pathname.startsWith(`${basePath}/`)) throw new Refusal('relay_path_not_allowed');
  const segments = pathname.slice(basePath.length + 1).split('/');
  return (segments[0] === 'v1' ? segments.slice(1) : segments).map(decodeSegment);
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new Refusal('relay_path_not_allowed');
  }
}

function matches(pattern: readonly string[], segments: readonly string[]): boolean {
  return (
    pattern.length === segments.length &&
    segments.every((segment, at) =>
      pattern[at] === '{id}' ? ID.test(segment) : segment === pattern[at],
    )
  );
}

function listed(url: URL, keys: readonly string[]): string {
  const query = new URLSearchParams([...url.searchParams].filter(([key]) => keys.includes(key)));
  return query.size === 0 ? '' : `?${query}`;
}
