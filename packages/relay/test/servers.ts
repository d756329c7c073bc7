import { once } from 'node:events';
import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type RequestListener,
  type RequestOptions,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { toNodeListener } from '../src/node.ts';
import { createRelay, type RelayLogEntry, type RelayOptions } from '../src/index.ts';

export const KEY = 'nsk_0123456789abcdef0123456789abcdef';

/** A real HTTP server for one test; resolves with its origin. */
export async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** An upstream that remembers what reached it, and a relay before it on a real server. */
export async function serveRelay(answer: RequestListener, options: Partial<RelayOptions> = {}) {
  const received: {
    method: string;
    url: string;
    headers: IncomingMessage['headers'];
    body: string;
  }[] = [];
  const entries: RelayLogEntry[] = [];
  const upstream = await serve(async (incoming, outgoing) => {
    const { method = '', url = '', headers } = incoming;
    received.push({ method, url, headers, body: await readText(incoming) });
    answer(incoming, outgoing);
  });
  const logged = deferred<RelayLogEntry>();
  const relay = createRelay({
    apiKey: KEY,
    baseURL: `${upstream}/v1`,
    onRequest: (entry) => {
      entries.push(entry);
      logged.resolve(entry);
    },
    ...options,
  });
  const origin = await serve(toNodeListener(relay));
  return { origin, upstream, relay, received, entries, logged: logged.promise };
}

/** Answers every request with a small JSON object. */
export const answerOk: RequestListener = (_, outgoing) => {
  outgoing.setHeader('content-type', 'application/json');
  outgoing.setHeader('x-request-id', 'req_from_upstream');
  outgoing.end('{"ok":true}');
};

/** Posts a chat request. */
export function chat(origin: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`${origin}/chat/completions`, {
    method: 'POST',
    body: '{"model":"garda-core"}',
    headers: { 'content-type': 'application/json' },
    ...init,
  });
}

/** A request with a path and headers that `fetch` would tidy up or forbid. */
export async function rawRequest(
  origin: string,
  path: string,
  options: RequestOptions & { body?: string } = {},
): Promise<{ status: number; headers: IncomingMessage['headers']; body: string }> {
  const { hostname, port } = new URL(origin);
  const outgoing = httpRequest({ hostname, port, path, agent: false, ...options });
  outgoing.end(options.body);
  const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
  return {
    status: incoming.statusCode ?? 0,
    headers: incoming.headers,
    body: await readText(incoming),
  };
}

export async function readText(incoming: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** The next piece of a streaming body, as text; `null` at its end. */
export async function nextText(
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<string | null> {
  const { done, value } = await reader.read();
  return done ? null : new TextDecoder().decode(value);
}

/** A promise and the function that resolves it. */
export function deferred<T = void>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}
