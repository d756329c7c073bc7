import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Relay } from './createRelay.ts';
import { Refusal } from './Refusal.ts';

/** A dot segment, plain or percent-encoded: URL parsers resolve it, and the path is then another. */
const DOT_SEGMENT = /(^|\/)(\.|%2e){1,2}(\/|$)/i;

/**
 * The relay as a listener for `node:http`, and as middleware for Express, Connect and Vite. It
 * answers every request it is given, and works under a mount path with or without a `basePath`.
 *
 * Put it before any middleware that parses or compresses bodies.
 */
export function toNodeListener(
  relay: Relay,
): (incoming: IncomingMessage, outgoing: ServerResponse) => void {
  const listener = getRequestListener(
    (request, { incoming }) =>
      isPlainPath(incoming.url ?? '') ? relay(request) : pathNotAllowed(),
    // Without `false` the first listener would replace the process's global Request and Response.
    { overrideGlobalObjects: false, errorHandler: pathNotAllowed },
  );
  return (incoming, outgoing) => {
    incoming.url = relayUrl(incoming, relay.basePath ?? '');
    void listener(incoming, outgoing);
  };
}

/**
 * Connect and Express strip their mount path from `url` and keep the whole in `originalUrl`. The
 * relay is to see the one that its own base path begins.
 */
function relayUrl(incoming: IncomingMessage & { originalUrl?: string }, basePath: string): string {
  const url = incoming.url ?? '/';
  const { originalUrl = url } = incoming;
  return basePath !== '' && originalUrl.startsWith(`${basePath}/`) ? originalUrl : url;
}

function isPlainPath(url: string): boolean {
  const path = url.split('?', 1)[0] ?? '';
  return path.startsWith('/') && !path.includes('\\') && !DOT_SEGMENT.test(path);
}

function pathNotAllowed(): Response {
  return new Refusal('relay_path_not_allowed').toResponse({ 'cache-control': 'no-cache' });
}
