import {
  createServer,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { getRequestListener, RequestError } from '@hono/node-server';
import { ConnectionError } from './http/ConnectionError.ts';
import { refuseUnreadable, unreadable } from './refuseUnreadable.ts';

export interface ListenOptions {
  /**
   * The port; 0 takes any free one.
   * @default 0
   */
  port?: number | undefined;
  /**
   * The address to listen on. Other machines reach it only on one of theirs, such as `0.0.0.0`.
   * @default '127.0.0.1'
   */
  hostname?: string | undefined;
}

/** A server that is up. */
export interface Listening {
  /** Without a slash at the end; the API is at `${url}/v1`. */
  readonly url: string;
  readonly port: number;
  /** Stop. Open streams are ended at once. */
  close(): Promise<void>;
}

/** Answers a request; rejects with `ConnectionError` to break the connection. */
export type Handler = (request: Request, signal: AbortSignal) => Promise<Response>;

/**
 * Serve a handler over HTTP.
 *
 * @throws {Error} when the address cannot be listened on; its `code` is Node's, such as `EADDRINUSE`.
 */
export async function listen(
  handle: Handler,
  { port = 0, hostname = '127.0.0.1' }: ListenOptions = {},
): Promise<Listening> {
  const listener = getRequestListener(
    (request, { outgoing }) => answer(handle, request, outgoing as ServerResponse),
    {
      overrideGlobalObjects: false,
      hostname,
      // A request line that is no address still gets a reply with an id; any other rejection has
      // destroyed the connection already.
      errorHandler: (error) =>
        error instanceof RequestError
          ? handle(unreadable(), new AbortController().signal)
          : undefined,
    },
  );
  const refuse = (socket: Duplex, error: NodeJS.ErrnoException = new Error('No proxy.')): void =>
    void refuseUnreadable(handle, error, socket);
  // What Node would refuse by itself, it refuses with nothing in it.
  const server = createServer({ requireHostHeader: false }, listener)
    .on('checkExpectation', listener)
    .on('connect', (_, socket) => refuse(socket))
    .on('clientError', (error, socket) => refuse(socket, error));
  await started(server, port, hostname);

  const address = server.address() as AddressInfo;
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return {
    url: `http://${host}:${address.port}`,
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  handle: Handler,
  request: Request,
  outgoing: ServerResponse,
): Promise<Response> {
  const gone = new AbortController();
  outgoing.once('close', () => gone.abort());
  try {
    const response = await handle(request, gone.signal);
    if (!response.headers.has('content-type')) leaveOutContentType(outgoing);
    if (response.body === null || response.headers.has('content-length')) return response;

    const headers = new Headers(response.headers);
    // Sends the head at once; otherwise the adapter waits for the first chunks to guess a length.
    if (outgoing.req.httpVersion !== '1.0') headers.set('transfer-encoding', 'chunked');
    const body = untilReset(response.body, (error) => breakOff(outgoing, error));
    return new Response(body, { status: response.status, headers });
  } catch (error) {
    breakOff(outgoing, error);
    throw error;
  }
}

/** Long enough for what was written to be read: a reset of TCP overtakes it. */
const deliveryMs = 20;

function breakOff(outgoing: ServerResponse, error: unknown): void {
  const { socket } = outgoing;
  if (socket && error instanceof ConnectionError && error.hard) {
    setTimeout(() => socket.resetAndDestroy(), deliveryMs);
  } else {
    outgoing.destroy();
  }
}

/** The adapter gives every body a type. A reply that has none is to have none on the wire either. */
function leaveOutContentType(outgoing: ServerResponse): void {
  const writeHead = outgoing.writeHead.bind(outgoing);
  outgoing.writeHead = (status: number, headers?: unknown) => {
    const { 'content-type': _, ...rest } = { ...(headers as OutgoingHttpHeaders) };
    return writeHead(status, rest);
  };
}

/** A body that calls `reset` where the original errors, after what came before it has been written. */
function untilReset(
  body: ReadableStream<Uint8Array>,
  reset: (error: unknown) => void,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (done) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          setImmediate(() => reset(error));
          // Closing would write the terminating chunk of a complete body.
          return new Promise(() => {});
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

const started = (server: Server, port: number, hostname: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, hostname, () => {
      server.off('error', reject);
      resolve();
    });
  });
