import { connect } from 'node:net';
import * as fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { createEmulator, type Listening } from '../../src/index.ts';
import { chat, post } from '../ask.ts';

async function serve(): Promise<Listening> {
  const server = await createEmulator().listen();
  onTestFinished(() => server.close());
  return server;
}

/** Write bytes to a socket of our own, and give everything that comes back until the server lets go. */
async function send(port: number, ...writes: readonly (string | Uint8Array)[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  for (const bytes of writes) socket.write(bytes);
  const received: Buffer[] = [];
  try {
    for await (const chunk of socket) received.push(chunk as Buffer);
  } catch {
    // The server has hung up on what was still being written.
  }
  return Buffer.concat(received).toString('latin1');
}

const head = (line: string, ...more: string[]): string =>
  [
    line,
    'Host: emulator.test',
    'Authorization: Bearer any',
    ...more,
    'Connection: close',
    '',
    '',
  ].join('\r\n');

const posting = (body: string | Buffer, path = '/v1/chat/completions', ...more: string[]) => [
  head(`POST ${path} HTTP/1.1`, `Content-Length: ${Buffer.byteLength(body)}`, ...more),
  body,
];

const nested = (levels: number, open: string, close: string): string =>
  open.repeat(levels) + close.repeat(levels);
const asking = (more: string): string =>
  `{"model":"nusantara-base","messages":[{"role":"user","content":"Hello"}],"input":"Hello",${more}}`;
const deep = nested(100_000, '[', ']');

/** Every reply in some bytes: its status, and the error in it where it is one. */
function statuses(text: string): number[] {
  return [...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status));
}

/** The status of a refusal, where it is one reply in the documented envelope with its id in both places. */
function refusal(text: string): number | string {
  const [status, ...others] = statuses(text);
  const id = /^x-request-id: (req_[0-9a-f]{24})\r$/im.exec(text)?.[1];
  const { error } = JSON.parse(text.slice(text.indexOf('\r\n\r\n')));
  const isDocumented = error.message !== '' && typeof error.type === 'string';
  return status && id === error.request_id && isDocumented && others.length === 0 ? status : text;
}

test.each<[string, number, readonly (string | Buffer)[]]>([
  ['bytes that are no UTF-8', 400, posting(Buffer.from([0x7b, 0xff, 0xfe, 0x7d]))],
  ['a deep body', 400, posting(deep)],
  ['deep messages', 400, posting(asking(`"messages":${deep}`))],
  ['a deep id', 400, posting(asking(`"previous_response_id":${deep}`), '/v1/responses')],
  ['deep metadata', 400, posting(asking(`"metadata":${deep}`), '/v1/responses')],
  ['a deep template', 400, posting(asking(`"prompt":{"id":${deep}}`), '/v1/responses')],
  ['a deep schema', 400, posting(asking(`"text":{"format":${nested(5000, '{"not":', '}')}}`))],
  ['a model called __proto__', 404, posting(asking('"model":"__proto__"'))],
  [
    'a body that is too large',
    413,
    [head('POST /v1/responses HTTP/1.1', 'Content-Length: 99999999')],
  ],
  [
    'two lengths',
    400,
    [head('POST /v1/responses HTTP/1.1', 'Content-Length: 1', 'Content-Length: 2')],
  ],
  ['a length below zero', 400, [head('POST /v1/responses HTTP/1.1', 'Content-Length: -1')]],
  ['a length and chunks', 400, posting('{}', '/v1/responses', 'Transfer-Encoding: chunked')],
  [
    'a chunk that is none',
    400,
    [head('POST /v1/models HTTP/1.1', 'Transfer-Encoding: chunked'), 'zz\r\n'],
  ],
  ['TRACE', 404, [head('TRACE /v1/models HTTP/1.1')]],
  ['PUT', 404, [head('PUT /v1/models HTTP/1.1')]],
  ['CONNECT', 400, [head('CONNECT emulator.test:443 HTTP/1.1')]],
  ['OPTIONS of nothing', 400, [head('OPTIONS * HTTP/1.1')]],
  ['a path with an encoded slash', 404, [head('GET /v1%2fmodels HTTP/1.1')]],
  ['a path with two slashes', 404, [head('GET //v1/models HTTP/1.1')]],
  ['a model id that is no UTF-8', 404, [head('GET /v1/models/%ff HTTP/1.1')]],
  ['a response id with an escape that is none', 404, [head('GET /v1/responses/%zz HTTP/1.1')]],
  ['an address of another kind', 400, [head('GET ftp://emulator.test/v1/models HTTP/1.1')]],
  [
    'a header that would begin another',
    400,
    [head('GET /v1/models HTTP/1.1', 'x-emulator-fault: /headers x-a="b\\r\\nset-cookie: c"')],
  ],
  [
    'a header of the connection',
    400,
    [head('GET /v1/models HTTP/1.1', 'x-emulator-fault: /headers transfer-encoding=gzip')],
  ],
  ['a preface of HTTP/2', 400, ['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n']],
])('answers %s with %i in the documented envelope', async (_, status, bytes) => {
  const { port } = await serve();

  expect(refusal(await send(port, ...bytes))).toBe(status);
});

test.each<[string, readonly (string | Buffer)[]]>([
  ['an address in the place of a path', [head('GET http://other.test/v1/models HTTP/1.1')]],
  ['an encoded path', [head('GET /v1/%6dodels HTTP/1.1')]],
  ['HEAD', [head('HEAD /v1/models HTTP/1.1')]],
  ['no host', ['GET /v1/models HTTP/1.1\r\nx-api-key: k\r\nConnection: close\r\n\r\n']],
  ['an upgrade that it does not know', [head('GET /v1/models HTTP/1.1', 'Upgrade: websocket')]],
  ['an expectation that it does not know', posting(asking('"n":1'), undefined, 'Expect: tea')],
  ['JSON by another name', posting(asking('"n":1'), undefined, 'Content-Type: text/plain')],
])('understands %s', async (_, bytes) => {
  const { port } = await serve();

  expect(statuses(await send(port, ...bytes))).toEqual([200]);
});

test('asks for a body that waits to be asked for', async () => {
  const { port } = await serve();

  const text = await send(port, ...posting(asking('"n":1'), undefined, 'Expect: 100-continue'));
  expect(statuses(text)).toEqual([100, 200]);
});

test('streams to HTTP/1.0 without chunks', async () => {
  const { port } = await serve();
  const body = asking('"stream":true');
  const text = await send(
    port,
    head('POST /v1/chat/completions HTTP/1.0', `Content-Length: ${body.length}`),
    body,
  );

  expect(text).not.toMatch(/^transfer-encoding:/im);
  expect(text).toMatch(/\r\n\r\ndata: [^]*\n\ndata: \[DONE\]\n\n$/);
});

test('answers requests that come before the first is answered, in their order', async () => {
  const { port } = await serve();
  const body = asking('"stream":true');
  const text = await send(
    port,
    `POST /v1/responses HTTP/1.1\r\nHost: a\r\nx-api-key: k\r\nContent-Length: ${body.length}\r\n\r\n`,
    body + head('GET /v1/models/none HTTP/1.1'),
  );

  expect(statuses(text)).toEqual([200, 404]);
  expect(text.indexOf('[DONE]')).toBeLessThan(text.indexOf('model_not_found'));
});

test('lives on when an upload breaks off', async () => {
  const emulator = createEmulator();
  const { port, close } = await emulator.listen();
  onTestFinished(close);
  const socket = connect(port, '127.0.0.1');
  socket.write(head('POST /v1/responses HTTP/1.1', 'Transfer-Encoding: chunked') + 'ff\r\n{');
  await expect.poll(() => emulator.log.length).toBe(1);
  socket.destroy();

  await expect.poll(() => emulator.log[0]?.outcome).toBe('aborted');
  expect(statuses(await send(port, head('GET /v1/models HTTP/1.1')))).toEqual([200]);
});

test('says that a body is too large while it is still being sent', async () => {
  const { port } = await serve();
  const mebibyte = Buffer.alloc(2 ** 20, 'a');
  const chunk = Buffer.concat([Buffer.from('100000\r\n'), mebibyte, Buffer.from('\r\n')]);
  const text = await send(
    port,
    head('POST /v1/responses HTTP/1.1', 'Transfer-Encoding: chunked'),
    ...Array.from({ length: 40 }, () => chunk),
    '0\r\n\r\n',
  );

  expect(refusal(text)).toBe(413);
});

const ordinary = Buffer.from(posting(JSON.stringify(chat('Hello'))).join(''));

test('survives requests with bytes changed, lost and repeated, and answers every one it can read', async () => {
  const { port, url } = await serve();
  const edit = fc.record({
    at: fc.nat(ordinary.length - 1),
    length: fc.nat(40),
    bytes: fc.uint8Array({ maxLength: 40 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
      const changed = edits.reduce(
        (bytes, { at, length, bytes: others }) =>
          Buffer.concat([bytes.subarray(0, at), others, bytes.subarray(at + length)]),
        ordinary,
      );
      const socket = connect(port, '127.0.0.1');
      socket.end(changed);
      let text = '';
      try {
        for await (const chunk of socket) text += String(chunk);
      } catch {
        // Reset by the server: it has answered before it had read all.
      }
      for (const status of statuses(text)) expect(status).toBeLessThan(500);
    }),
    { seed: 1, numRuns: 300, interruptAfterTimeLimit: 8000 },
  );

  expect((await fetch(`${url}/v1/responses`, post({}))).status).toBe(400);
});
