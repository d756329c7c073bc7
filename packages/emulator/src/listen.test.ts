import { connect, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createEmulator, type Emulator, type EmulatorOptions, type Listening } from './index.ts';
import { chat, later, post, readAll, respond } from '../test/ask.ts';

const clock = { now: () => 0, sleep: async () => {} };

async function serve(options: EmulatorOptions = {}): Promise<Listening & { emulator: Emulator }> {
  const emulator = createEmulator({ clock, ...options });
  const server = await emulator.listen();
  onTestFinished(() => server.close());
  return { ...server, emulator };
}

/** Send a request over a socket of our own and collect the bytes until the server lets go. */
async function raw(port: number, body: object, path = '/v1/chat/completions') {
  const json = JSON.stringify(body);
  const socket = open(port, [
    `POST ${path} HTTP/1.1`,
    'Host: emulator.test',
    'Authorization: Bearer nsk_test',
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(json)}`,
    'Connection: close',
    '',
    json,
  ]);
  let text = '';
  for await (const chunk of socket) text += String(chunk);
  const [head = '', ...rest] = text.split('\r\n\r\n');
  return { head, body: rest.join('\r\n\r\n') };
}

function open(port: number, lines: readonly string[]): Socket {
  const socket = connect(port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  socket.write(lines.join('\r\n'));
  return socket;
}

test('sends the same bytes and ids over HTTP as in the process', async () => {
  const { url } = await serve();
  const { fetch: fetchHere } = createEmulator({ clock });

  for (const [path, body] of [
    ['/v1/chat/completions', chat('/think Cuaca di Ambon?')],
    ['/v1/responses', respond('/bytes hello')],
    ['/v1/responses', respond('Plan a trip', { stream: false })],
    ['/v1/chat/completions', chat('/error 429')],
    ['/v1/nothing', {}],
  ] as const) {
    const [there, here] = await Promise.all([
      fetch(url + path, post(body)),
      fetchHere(`http://emulator.test${path}`, post(body)),
    ]);
    expect(there.status).toBe(here.status);
    expect(there.headers.get('x-request-id')).toBe(here.headers.get('x-request-id'));
    expect(there.headers.get('content-type')).toBe(here.headers.get('content-type'));
    expect(await there.text()).toBe(await here.text());
  }
});

test('ends a complete stream with the terminating chunk', async () => {
  const { port } = await serve();
  const { head, body } = await raw(port, chat('Hello'));

  expect(head).toMatch(/^HTTP\/1\.1 200 /);
  expect(head.toLowerCase()).toContain('transfer-encoding: chunked');
  expect(head).toMatch(/x-request-id: req_[0-9a-f]{24}/);
  expect(body).toMatch(/data: \[DONE\]\n\n\r\n0\r\n\r\n$/);
});

test('ends a cut stream with the terminating chunk as well, but with no finish', async () => {
  const { port } = await serve();
  const { body } = await raw(port, chat('/cut after=2 Hello'));

  expect(body).toMatch(/\r\n0\r\n\r\n$/);
  expect(body).not.toContain('[DONE]');
  expect(body).not.toContain('"stop"');
});

test('destroys the socket in mid-answer for a reset, after what came before', async () => {
  const { port, emulator } = await serve();
  const { head, body } = await raw(port, respond('/reset after=2 Hello'), '/v1/responses');

  expect(head).toMatch(/^HTTP\/1\.1 200 /);
  expect(body.match(/event: response\.output_text\.delta/g)).toHaveLength(2);
  expect(body.endsWith('0\r\n\r\n')).toBe(false);
  expect(emulator.log[0]?.outcome).toBe('reset');
});

test('sends the head before a reset at the very start', async () => {
  const { port } = await serve();
  const { head, body } = await raw(port, chat('/reset after=0 Hello'));

  expect(head).toMatch(/x-request-id: req_[0-9a-f]{24}/);
  expect(body).toContain('"role":"assistant"');
});

test('destroys the socket before the head for a drop', async () => {
  const { port, emulator } = await serve();

  expect(await raw(port, chat('/drop'))).toEqual({ head: '', body: '' });
  expect(emulator.log[0]).toMatchObject({ status: null, outcome: 'dropped' });
});

test('sends the head of a stall at once, and notices when the reader leaves', async () => {
  const ended = later<string>();
  const { url, emulator } = await serve({ onRequest: ({ outcome }) => ended.resolve(outcome) });
  const stop = new AbortController();
  const response = await fetch(`${url}/v1/chat/completions`, {
    ...post(chat('/stall after=0')),
    signal: stop.signal,
  });

  expect(response.headers.get('x-request-id')).toBe(emulator.log[0]?.requestId);
  const reading = readAll(response);
  stop.abort();
  expect((await reading).error).toHaveProperty('name', 'AbortError');
  expect(await ended.promise).toBe('aborted');
});

test('gives a page of HTML and an empty answer their own ids', async () => {
  const { port } = await serve();
  const page = await raw(port, chat('/html'));
  const empty = await raw(port, chat('/empty'));

  expect(page.head).toMatch(/^HTTP\/1\.1 502 [^]*x-request-id: req_/);
  expect(page.body).toMatch(/^<!doctype html>/);
  expect(empty.head).toMatch(/^HTTP\/1\.1 200 [^]*x-request-id: req_/);
  expect(empty.body).toBe('');
});

test.each([
  ['a target that is no address', 'GET /\u0001 HTTP/1.1'],
  ['an escape that is none', 'GET /v1/models/%zz HTTP/1.1'],
  ['an unknown method', 'PROPFIND /v1/models HTTP/1.1'],
  ['a line that is no request', 'Is anybody there?'],
  ['another protocol', '\u0016\u0003\u0001\u0002'],
  ['headers without an end', `GET /v1/models HTTP/1.1\r\nx-long: ${'x'.repeat(20_000)}`],
])('answers %s in the documented envelope', async (_, line) => {
  const { port, url } = await serve();
  let text = '';
  const socket = open(port, [line, 'Host: a b', 'x-api-key: k', 'Connection: close', '', '']);
  for await (const chunk of socket) text += String(chunk);

  expect(text).toMatch(/^HTTP\/1\.1 4\d\d /);
  expect(JSON.parse(text.slice(text.indexOf('\r\n\r\n')))).toMatchObject({
    error: { message: expect.any(String), request_id: /^x-request-id: (\S+)/im.exec(text)?.[1] },
  });
  expect((await fetch(`${url}/v1/models`, { headers: { 'x-api-key': 'k' } })).status).toBe(200);
});

test('closes with streams open, and lets the port go', async () => {
  const emulator = createEmulator();
  const server = await emulator.listen();
  const { url, port } = server;
  const response = await fetch(`${url}/v1/responses`, post(respond('/stall after=0')));
  const reading = readAll(response);
  await server.close();

  expect((await reading).error).toBeInstanceOf(TypeError);
  expect(emulator.log[0]?.outcome).toBe('aborted');
  const again = await createEmulator().listen({ port });
  await again.close();
});

test('refuses a port that is taken', async () => {
  const { port } = await serve();

  await expect(createEmulator().listen({ port })).rejects.toHaveProperty('code', 'EADDRINUSE');
});
