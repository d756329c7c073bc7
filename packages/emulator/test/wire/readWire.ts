import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';

/** What a socket saw of one exchange. */
export interface Wire {
  /** The status line and the headers, as they came; empty when none did. */
  readonly head: string;
  /** The body without its chunk frames. */
  readonly body: Buffer;
  readonly text: string;
  /** What each chunk of a chunked body held. */
  readonly chunks: readonly Buffer[];
  /**
   * How it ended: with the mark of a complete body, without it, by a reset of TCP, or not at all
   * before the reader left.
   */
  readonly ending: 'complete' | 'broken' | 'reset' | 'open';
}

export interface WireRequest {
  readonly port: AddressInfo['port'];
  readonly path: string;
  readonly body: object;
  readonly headers?: readonly string[];
  /** Leave as soon as what has come holds this, */
  readonly until?: RegExp | undefined;
  /** or when this aborts. */
  readonly leave?: AbortSignal | undefined;
}

/** The pieces of text in a chat stream. */
export const contents = ({ text }: Wire): string[] =>
  [...text.matchAll(/"content":"([^"]+)"/g)].map(([, content = '']) => content);

/** The numbers of the events of a responses stream. */
export const numbers = ({ text }: Wire): number[] =>
  [...text.matchAll(/"sequence_number":(\d+)/g)].map(([, digits]) => Number(digits));

export const statusOf = ({ head }: Wire): number => Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]);

export const header = ({ head }: Wire, name: string): string | undefined =>
  new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim();

export const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** Send a request over a socket of our own and take the bytes apart by hand. */
export async function readWire({
  port,
  path,
  body,
  headers = [],
  until,
  leave,
}: WireRequest): Promise<Wire> {
  const json = JSON.stringify(body);
  const socket = connect(port, '127.0.0.1');
  socket.write(
    [
      `POST ${path} HTTP/1.1`,
      'Host: emulator.test',
      'Authorization: Bearer nsk_test',
      'Content-Type: application/json',
      `Content-Length: ${Buffer.byteLength(json)}`,
      'Connection: close',
      ...headers,
      '',
      json,
    ].join('\r\n'),
  );

  const received: Buffer[] = [];
  let end: 'closed' | 'reset' | 'left' = 'closed';
  leave?.addEventListener('abort', () => {
    end = 'left';
    socket.destroy();
  });
  try {
    for await (const chunk of socket) {
      received.push(chunk as Buffer);
      if (until?.test(Buffer.concat(received).toString())) {
        end = 'left';
        break;
      }
    }
  } catch {
    if (end !== 'left') end = 'reset';
  }
  socket.destroy();
  return takeApart(Buffer.concat(received), end);
}

function takeApart(bytes: Buffer, end: 'closed' | 'reset' | 'left'): Wire {
  const at = bytes.indexOf('\r\n\r\n');
  const head = bytes.subarray(0, Math.max(at, 0)).toString('latin1');
  const rest = at === -1 ? Buffer.alloc(0) : bytes.subarray(at + 4);
  const isChunked = /^transfer-encoding: chunked/im.test(head);
  const { chunks, isWhole } = isChunked ? readChunks(rest) : readLength(head, rest);
  const body = Buffer.concat(chunks);
  const closed = isWhole ? 'complete' : 'broken';
  const endings = { closed, reset: 'reset', left: isWhole ? closed : 'open' } as const;
  return { head, chunks, body, text: body.toString(), ending: endings[end] };
}

interface Body {
  readonly chunks: readonly Buffer[];
  readonly isWhole: boolean;
}

function readLength(head: string, rest: Buffer): Body {
  const length = /^content-length: (\d+)/im.exec(head)?.[1];
  const isBare = /^HTTP\/1\.1 (204|205|304)/.test(head);
  return { chunks: [rest], isWhole: isBare || rest.length === Number(length ?? Number.NaN) };
}

function readChunks(rest: Buffer): Body {
  const chunks: Buffer[] = [];
  for (let at = 0; ;) {
    const lineEnd = rest.indexOf('\r\n', at);
    if (lineEnd === -1) return { chunks, isWhole: false };
    const size = Number.parseInt(rest.subarray(at, lineEnd).toString(), 16);
    if (size === 0) return { chunks, isWhole: true };
    const start = lineEnd + 2;
    if (start + size > rest.length) return { chunks, isWhole: false };
    chunks.push(rest.subarray(start, start + size));
    at = start + size + 2;
  }
}
