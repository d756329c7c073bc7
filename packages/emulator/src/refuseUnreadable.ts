import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Handler } from './listen.ts';

const statuses: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};

/** A request that the API refuses as one that could not be read. It stands for those that are none. */
export const unreadable = (status = 400): Request =>
  new Request('http://emulator.local/v1/unreadable', {
    headers: {
      'x-emulator-fault': `error ${status} type=invalid_request_error code=invalid_format message="The request could not be read."`,
    },
  });

/** Answer what is no request to this server in the documented envelope as well, and hang up. */
export async function refuseUnreadable(
  handle: Handler,
  error: NodeJS.ErrnoException,
  socket: Duplex,
): Promise<void> {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
  const status = statuses[error.code ?? ''] ?? 400;
  try {
    const response = await handle(unreadable(status), new AbortController().signal);
    const headers = [...response.headers, ['connection', 'close']];
    socket.end(
      [
        `HTTP/1.1 ${response.status} ${STATUS_CODES[response.status] ?? ''}`,
        ...headers.map(([name, value]) => `${name}: ${value}`),
        '',
        await response.text(),
      ].join('\r\n'),
    );
  } catch {
    socket.destroy();
  }
}
