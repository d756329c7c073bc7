import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { expect, onTestFinished, test, vi } from 'vitest';
import { chat, deferred, nextText, serveRelay } from '../test/servers.ts';
import type { RelayOptions } from './index.ts';

/** A relay whose upstream is an event stream that the test writes by hand. */
async function openStream(
  options: Partial<RelayOptions> = {},
  init: RequestInit = {},
  contentType = 'text/event-stream',
) {
  const opened = deferred<ServerResponse>();
  const front = await serveRelay((_, outgoing) => {
    outgoing.writeHead(200, { 'content-type': contentType, 'x-request-id': 'req_stream' });
    outgoing.flushHeaders();
    opened.resolve(outgoing);
  }, options);
  const response = await chat(front.origin, init);
  const upstream = await opened.promise;
  return { ...front, response, upstream, reader: response.body!.getReader() };
}

async function rest(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string> {
  let text = '';
  for (let next = await nextText(reader); next !== null; next = await nextText(reader))
    text += next;
  return text;
}

function lastEvent(text: string) {
  const [, data = ''] = /event: error\ndata: (.*)\n\n$/.exec(text) ?? [];
  return JSON.parse(data) as unknown;
}

const INTERRUPTED = {
  type: 'error',
  error: {
    message: expect.any(String),
    type: 'stream_interrupted',
    code: 'stream_interrupted',
    request_id: 'req_stream',
  },
};

test('sends the head before the first byte of the stream, with buffering forbidden', async () => {
  const { response } = await openStream();

  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/event-stream',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
    'x-request-id': 'req_stream',
  });
  expect(response.headers.has('content-length')).toBe(false);
  expect(response.headers.has('content-encoding')).toBe(false);
});

test('passes every piece on as it comes, wherever it is cut', async () => {
  const { upstream, reader } = await openStream();
  const bytes = Buffer.from('\uFEFFdata: {"text":"Halo, 世界 👋"}\r\n\r\n: hm\rdata: [DONE]\n\n');
  const received: number[] = [];

  for (const byte of bytes) {
    upstream.write(Uint8Array.of(byte));
    const { value } = await reader.read();
    received.push(...value!);
  }
  upstream.end();

  expect(Buffer.from(received).equals(bytes)).toBe(true);
  expect(await nextText(reader)).toBeNull();
});

test('ends as the API ended, adding nothing', async () => {
  const { upstream, reader, logged } = await openStream();
  upstream.end('data: {"half":');

  expect(await rest(reader)).toBe('data: {"half":');
  expect(await logged).toMatchObject({ outcome: 'complete', requestId: 'req_stream' });
});

test('says so when the API dies between two events', async () => {
  const { upstream, reader, logged } = await openStream();
  upstream.write('data: {"a":1}\n\n');
  expect(await nextText(reader)).toBe('data: {"a":1}\n\n');
  upstream.destroy();
  const text = await rest(reader);

  expect(text.startsWith('event: error\n')).toBe(true);
  expect(lastEvent(text)).toEqual(INTERRUPTED);
  expect(await logged).toMatchObject({ status: 200, outcome: 'interrupted' });
});

test('closes an event cut in mid-line under another name before it says so', async () => {
  const { upstream, reader } = await openStream();
  upstream.write('data: {"a":');
  expect(await nextText(reader)).toBe('data: {"a":');
  upstream.destroy();
  const text = await rest(reader);

  expect(text.startsWith('\nevent: truncated\n\nevent: error\n')).toBe(true);
  expect(lastEvent(text)).toEqual(INTERRUPTED);
});

test.each(['\n', '\r', '\r\n'])(
  'completes an event whose last line %j was whole',
  async (ending) => {
    const { upstream, reader } = await openStream();
    upstream.write(`data: {"a":1}${ending}`);
    await nextText(reader);
    upstream.destroy();

    expect((await rest(reader)).startsWith('\r\nevent: error\n')).toBe(true);
  },
);

test('keeps a quiet stream open with comment lines', async () => {
  const { upstream, reader } = await openStream({ keepAliveMs: 20 });

  expect(await nextText(reader)).toBe(': keep-alive\n\n');
  upstream.write('data: 1\n\n');
  expect(await nextText(reader)).toBe('data: 1\n\n');
  expect(await nextText(reader)).toBe(': keep-alive\n\n');
});

test.each(['data: {', 'data: {}\n', 'event: x\r\n'])(
  'puts no comment after %j, inside an event',
  async (piece) => {
    const { upstream, reader } = await openStream({ keepAliveMs: 10, idleTimeoutMs: 100 });
    upstream.write(piece);

    const text = await rest(reader);
    expect(text.slice(text.indexOf(piece))).not.toContain('keep-alive');
  },
);

test('ends a stalled stream with an error event and lets go of the API', async () => {
  const { upstream, reader, logged } = await openStream({ keepAliveMs: 20, idleTimeoutMs: 90 });
  const closed = once(upstream, 'close');
  const text = await rest(reader);

  expect(text).toMatch(/^(: keep-alive\n\n)+event: error\n/);
  expect(lastEvent(text)).toEqual(INTERRUPTED);
  expect(await logged).toMatchObject({ outcome: 'interrupted' });
  await closed;
});

test('breaks the connection when an answer that is no event stream breaks off', async () => {
  const report = vi.spyOn(console, 'error').mockReturnValue();
  onTestFinished(() => report.mockRestore());
  const { upstream, reader, logged } = await openStream({}, {}, 'application/json');
  upstream.write('{"id":');
  await nextText(reader);
  upstream.destroy();

  await expect(reader.read()).rejects.toThrow('terminated');
  expect(await logged).toMatchObject({ outcome: 'interrupted' });
});

test('lets go of the API as soon as the reader leaves', async () => {
  const leaving = new AbortController();
  const { upstream, reader, logged } = await openStream({}, { signal: leaving.signal });
  upstream.write('data: 1\n\n');
  await nextText(reader);
  const closed = once(upstream, 'close');
  const leftAt = Date.now();
  leaving.abort();
  await closed;

  expect(Date.now() - leftAt).toBeLessThan(1000);
  expect(await logged).toMatchObject({ status: 200, outcome: 'cancelled' });
});

test('lets go of the API when the caller leaves before the head', async () => {
  const asked = deferred<ServerResponse>();
  const { origin, logged } = await serveRelay((_, outgoing) => asked.resolve(outgoing));
  const leaving = new AbortController();
  const reply = chat(origin, { signal: leaving.signal });
  const closed = once(await asked.promise, 'close');
  leaving.abort();

  await expect(reply).rejects.toThrow('aborted');
  await closed;
  expect(await logged).toMatchObject({ status: 499, outcome: 'cancelled' });
});

test('slows the API down to the speed of the reader, and drops a reader that stands still', async () => {
  const report = vi.spyOn(console, 'error').mockReturnValue();
  onTestFinished(() => report.mockRestore());
  const chunk = Buffer.alloc(64 * 1024, 'x');
  let written = 0;
  const stalled = deferred();
  const closed = deferred();
  const { origin, logged } = await serveRelay(
    (_, outgoing) => {
      outgoing.writeHead(200, { 'content-type': 'text/event-stream' });
      outgoing.on('close', closed.resolve);
      const flow = () => {
        while (!outgoing.destroyed && outgoing.write(chunk)) written += chunk.length;
        written += chunk.length;
        const patience = setTimeout(stalled.resolve, 200);
        outgoing.once('drain', () => {
          clearTimeout(patience);
          flow();
        });
      };
      flow();
    },
    { idleTimeoutMs: 600 },
  );
  const { hostname, port } = new URL(origin);
  const outgoing = httpRequest({
    hostname,
    port,
    path: '/chat/completions',
    method: 'POST',
    agent: false,
  });
  outgoing.end('{"model":"garda-core"}');
  const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
  incoming.pause();
  incoming.on('error', () => {});
  await stalled.promise;

  // What is under way lies in socket buffers of the system (a few MiB over loopback), not in the relay.
  expect(written).toBeLessThan(32 * 1024 * 1024);
  await closed.promise;
  expect(await logged).toMatchObject({ outcome: 'cancelled' });
});

test('asks the API for nothing that the reader has not asked for', async () => {
  let pulled = 0;
  const upstreamBody = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(1024));
      },
    },
    { highWaterMark: 0 },
  );
  const { relay } = await serveRelay(() => {}, {
    fetch: async () =>
      new Response(upstreamBody, { headers: { 'content-type': 'text/event-stream' } }),
  });
  const response = await relay(new Request('http://app.example/models'));
  const reader = response.body!.getReader();
  expect(pulled).toBe(0);
  await reader.read();
  await reader.read();

  expect(pulled).toBe(2);
  await reader.cancel();
});
