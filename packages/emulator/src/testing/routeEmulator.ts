import { createEmulator, type Emulator } from '../createEmulator.ts';
import type { EmulatorOptions } from '../readOptions.ts';
import type { RoutablePage, Route, RoutedRequest } from './RoutablePage.ts';

export interface RouteEmulatorOptions extends EmulatorOptions {
  /**
   * Which addresses the emulator answers for.
   * @default any whose path ends like one of the API: `…/chat/completions`, `…/responses/resp_1`
   */
  url?: ((url: URL) => boolean) | undefined;
}

/** An emulator behind a page. */
export interface RoutedEmulator {
  readonly emulator: Emulator;
  /** Stop the server. The page's own closing does it as well. */
  close(): Promise<void>;
}

const endpoint = /\/((?:chat\/completions|responses|models|images)(?:\/.*)?)$/;

/**
 * Answer what a page asks of the API, whatever address it asks, a relay's included. A request without
 * a key is given one, as a relay would.
 *
 * Over `http:` the browser is sent to a server on this machine, so that streams, cuts and resets are
 * real; browsers allow that to pages which are served from this machine themselves. A request over
 * `https:` cannot be sent there: it is fulfilled in one piece, when the whole answer has been written,
 * and one that breaks off is reset.
 */
export async function routeEmulator(
  page: RoutablePage,
  { url = hasEndpoint, ...options }: RouteEmulatorOptions = {},
): Promise<RoutedEmulator> {
  const emulator = createEmulator(options);
  const server = await emulator.listen();
  const { apiKeys = 'any' } = options;
  const key = (apiKeys === 'any' ? undefined : apiKeys[0]) ?? 'nsk_relay';

  page.on('close', () => void server.close());
  await page.route(url, async (route, request) => {
    if (!/^(fetch|xhr)$/.test(request.resourceType())) return route.fallback();
    const { pathname, search, protocol } = new URL(request.url());
    const path = `/v1/${endpoint.exec(pathname)?.[1] ?? ''}${search}`;
    const headers = withKey(request.headers(), key);
    if (protocol === 'http:') return route.continue({ url: server.url + path, headers });
    return fulfil(route, emulator.fetch(path, init(request, headers)));
  });
  return { emulator, close: () => server.close() };
}

const hasEndpoint = ({ pathname }: URL): boolean => endpoint.test(pathname);

const withKey = (headers: Record<string, string>, key: string): Record<string, string> =>
  'authorization' in headers || 'x-api-key' in headers ? headers : { ...headers, 'x-api-key': key };

function init(request: RoutedRequest, headers: Record<string, string>): RequestInit {
  const body = request.postData();
  return { method: request.method(), headers, ...(body !== null && { body }) };
}

async function fulfil(route: Route, reply: Promise<Response>): Promise<void> {
  try {
    const response = await reply;
    const body = Buffer.from(await response.arrayBuffer());
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body,
    });
  } catch {
    await route.abort('connectionreset');
  }
}
