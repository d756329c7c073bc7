import { expect, test } from 'vitest';
import { answerOk, chat, deferred, KEY, rawRequest, serve, serveRelay } from '../test/servers.ts';
import { createRelay, type RelayOptions } from './index.ts';

const REQUEST_ID = /^req_[0-9a-f]{24}$/;

async function refusal(response: Response) {
  const { error } = (await response.json()) as {
    error: { message: string; type: string; code: string; request_id: string };
  };
  expect(error.request_id).toMatch(REQUEST_ID);
  expect(response.headers.get('x-request-id')).toBe(error.request_id);
  expect(error.message).not.toBe('');
  return { status: response.status, type: error.type, code: error.code };
}

test('forwards a chat request with the server key and returns what the API said', async () => {
  const { origin, received } = await serveRelay(answerOk);
  const response = await chat(origin);

  expect(response.status).toBe(200);
  expect(await response.text()).toBe('{"ok":true}');
  expect(received).toMatchObject([
    {
      method: 'POST',
      url: '/v1/chat/completions',
      body: '{"model":"garda-core"}',
      headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
    },
  ]);
});

test.each([
  ['POST', '/responses', '/v1/responses'],
  ['POST', '/v1/responses', '/v1/responses'],
  ['GET', '/responses/resp_1', '/v1/responses/resp_1'],
  [
    'GET',
    '/responses/resp_1?stream=true&starting_after=4',
    '/v1/responses/resp_1?stream=true&starting_after=4',
  ],
  ['POST', '/responses/resp_1/cancel', '/v1/responses/resp_1/cancel'],
  ['GET', '/models?capability=chat', '/v1/models?capability=chat'],
  ['GET', '/models/kimi-k2%3Asearch', '/v1/models/kimi-k2%3Asearch'],
  ['GET', '/models/glm-4.7-flash', '/v1/models/glm-4.7-flash'],
  ['POST', '/images/generations', '/v1/images/generations'],
])('%s %s reaches the API as %s', async (method, path, target) => {
  const { origin, received } = await serveRelay(answerOk);
  const response = await fetch(origin + path, {
    method,
    ...(method === 'POST' ? { body: '{"model":"garda-core"}' } : {}),
  });

  expect(response.status).toBe(200);
  expect(received.map(({ url }) => url)).toEqual([target]);
});

test('serves its paths under a base path only', async () => {
  const { origin, received } = await serveRelay(answerOk, { basePath: '/api/nusantara/' });

  expect((await fetch(`${origin}/api/nusantara/models`)).status).toBe(200);
  expect((await fetch(`${origin}/api/nusantara/v1/models`)).status).toBe(200);
  expect((await fetch(`${origin}/models`)).status).toBe(404);
  expect((await fetch(`${origin}/api/nusantaraX/models`)).status).toBe(404);
  expect(received).toHaveLength(2);
});

test.each([
  '/files',
  '/embeddings',
  '/',
  '/models/',
  '/models/a/b',
  '/models/..',
  '/models/%2e%2e',
  '/models/%2E./models',
  '/models/x/../y',
  '/models/..%2ffiles',
  '/models/a%5cb',
  '/models/%zz',
  '/models/a%00',
  '/models\\x',
  '//evil.example/chat/completions',
  'http://evil.example/models',
  '/v1/v1/models',
])('refuses the path %s without asking the API', async (path) => {
  const { origin, received } = await serveRelay(answerOk);
  const { status, headers, body } = await rawRequest(origin, path);

  expect(status).toBe(404);
  expect(JSON.parse(body)).toMatchObject({
    error: { type: 'not_found_error', code: 'relay_path_not_allowed' },
  });
  expect(JSON.parse(body)).toMatchObject({ error: { request_id: headers['x-request-id'] } });
  expect(received).toEqual([]);
});

test('takes nothing from the caller into the upstream URL but the path and listed query keys', async () => {
  const { origin, received } = await serveRelay(answerOk);
  await fetch(
    `${origin}/models?provider=x&base_url=http://evil.example&baseURL=http://evil.example&api_key=mine`,
    { headers: { 'x-base-url': 'http://evil.example', 'x-target': 'http://evil.example' } },
  );

  expect(received.map(({ url }) => url)).toEqual(['/v1/models?provider=x']);
  expect(JSON.stringify(received)).not.toContain('evil.example');
});

test('forwards the few headers the API knows and drops the rest', async () => {
  const { origin, upstream, received } = await serveRelay(answerOk, {
    forwardHeaders: ['x-emulator-*', 'x-*', 'cookie', 'authorization'],
  });
  await rawRequest(origin, '/models', {
    headers: {
      accept: 'application/json',
      'x-request-id': 'my-id-1',
      'x-guard': 'on',
      'x-neosantara-app-name': 'Toko',
      'idempotency-key': 'once',
      'x-emulator-fault': 'slow',
      authorization: 'Bearer nsk_of_the_caller',
      'x-api-key': 'nsk_of_the_caller',
      cookie: 'session=1',
      'x-forwarded-for': '10.0.0.1',
      'x-forwarded-host': 'evil.example',
      'x-http-method-override': 'DELETE',
      'user-agent': 'a browser',
      referer: 'http://a.page',
      te: 'trailers',
    },
  });

  const { headers } = received[0]!;
  expect(headers).toMatchObject({
    accept: 'application/json',
    'x-request-id': 'my-id-1',
    'x-guard': 'on',
    'x-neosantara-app-name': 'Toko',
    'idempotency-key': 'once',
    'x-emulator-fault': 'slow',
    authorization: `Bearer ${KEY}`,
    'accept-encoding': 'identity',
    host: new URL(upstream).host,
  });
  for (const name of [
    'x-api-key',
    'cookie',
    'x-forwarded-for',
    'x-forwarded-host',
    'referer',
    'te',
    'x-http-method-override',
  ]) {
    expect(headers).not.toHaveProperty(name);
  }
  expect(headers['user-agent']).not.toBe('a browser');
});

test('forwards emulator headers only when told to', async () => {
  const { origin, received } = await serveRelay(answerOk);
  await fetch(`${origin}/models`, { headers: { 'x-emulator-fault': 'slow' } });

  expect(received[0]?.headers).not.toHaveProperty('x-emulator-fault');
});

test('percent-encodes header values that are not ASCII, and drops an unusable request id', async () => {
  const { origin, received } = await serveRelay(answerOk);
  await fetch(`${origin}/models`, {
    headers: { 'x-request-id': 'two words', 'x-neosantara-app-name': 'Caf\u00e9' },
  });
  await fetch(`${origin}/models`, { headers: { 'x-request-id': 'id-\u00e9' } });

  expect(received[0]?.headers).toMatchObject({ 'x-neosantara-app-name': 'Caf%E9' });
  expect(received[0]?.headers).not.toHaveProperty('x-request-id');
  expect(received[1]?.headers).toMatchObject({ 'x-request-id': 'id-%E9' });
});

test.each(['HEAD', 'OPTIONS', 'DELETE', 'PUT', 'TRACE', 'POST'])(
  'answers %s on a path of GET with 405',
  async (method) => {
    const { origin, received } = await serveRelay(answerOk);
    const { status, headers } = await rawRequest(origin, '/models', {
      method,
      headers: { 'x-http-method-override': 'GET' },
    });

    expect(status).toBe(405);
    expect(headers.allow).toBe('GET');
    expect(received).toEqual([]);
  },
);

test('asks the app who may call, and takes a throw for a no', async () => {
  const verdicts: NonNullable<RelayOptions['authorize']>[] = [
    () => false,
    () => Promise.reject(new Error('database down')),
    () => {
      throw new Error('no session');
    },
    () => 'yes' as unknown as boolean,
  ];
  for (const authorize of verdicts) {
    const { origin, received } = await serveRelay(answerOk, { authorize });
    expect(await refusal(await chat(origin))).toEqual({
      status: 401,
      type: 'authentication_error',
      code: 'relay_unauthorized',
    });
    expect(received).toEqual([]);
  }

  const { origin } = await serveRelay(answerOk, {
    authorize: (request) => request.headers.get('cookie') === 'session=1',
  });
  expect((await chat(origin, { headers: { cookie: 'session=1' } })).status).toBe(200);
});

test('refuses a body over the limit by its length header', async () => {
  const { origin, received } = await serveRelay(answerOk, { maxBodyBytes: 10 });

  expect(await refusal(await chat(origin))).toEqual({
    status: 413,
    type: 'invalid_request_error',
    code: 'relay_body_too_large',
  });
  expect(received).toEqual([]);
});

test('counts a body without a length and stops reading at the limit', async () => {
  let pulled = 0;
  const cancelled = deferred();
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulled += 1;
      controller.enqueue(new Uint8Array(1024).fill(32));
    },
    cancel: () => cancelled.resolve(),
  });
  const relay = createRelay({ apiKey: KEY, maxBodyBytes: 4096 });
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, duplex: 'half' };
  const response = await relay(new Request('http://app.example/chat/completions', init));

  expect(response.status).toBe(413);
  await cancelled.promise;
  expect(pulled).toBeLessThan(8);
});

test('gives up on a body that does not arrive', async () => {
  const relay = createRelay({ apiKey: KEY, headTimeoutMs: 20 });
  const init: RequestInit & { duplex: 'half' } = {
    method: 'POST',
    body: new ReadableStream(),
    duplex: 'half',
  };
  const response = await relay(new Request('http://app.example/chat/completions', init));

  expect(await refusal(response)).toMatchObject({ status: 408, code: 'relay_body_timeout' });
});

test.each([
  ['not JSON', '{"model":'],
  ['empty', ''],
  ['an array', '[]'],
  ['null', 'null'],
  ['a string', '"garda-core"'],
  ['10,000 levels deep', `{"model":"garda-core","x":${'['.repeat(10_000)}${']'.repeat(10_000)}}`],
  ['not UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
])('refuses a body that is %s', async (_, body) => {
  const { origin, received } = await serveRelay(answerOk);

  expect(await refusal(await chat(origin, { body }))).toEqual({
    status: 400,
    type: 'invalid_request_error',
    code: 'relay_invalid_body',
  });
  expect(received).toEqual([]);
});

test.each([
  '{"model":"garda-max"}',
  '{"model":["garda-core"]}',
  '{"messages":[]}',
  '{"__proto__":{"model":"garda-core"}}',
  '{"model":"garda-core","model":"garda-max"}',
  '{"model":"garda-core","tools":[{"type":"image_generation","model":"gpt-image-2"}]}',
])('refuses %s when only garda-core is offered', async (body) => {
  const { origin, received } = await serveRelay(answerOk, { allowModels: ['garda-core'] });

  expect(await refusal(await chat(origin, { body }))).toEqual({
    status: 403,
    type: 'permission_error',
    code: 'relay_model_not_allowed',
  });
  expect(received).toEqual([]);
});

test('sends the API the value that was checked, whatever keys the body repeats', async () => {
  const { origin, received } = await serveRelay(answerOk, { allowModels: ['garda-core'] });
  await chat(origin, {
    body: '{"model":"garda-max","__proto__":{"a":1},"model":"garda-core","tools":[{"type":"web_search"}]}',
  });

  expect(received[0]?.body).toBe(
    '{"model":"garda-core","__proto__":{"a":1},"tools":[{"type":"web_search"}]}',
  );
});

test('answers 502 when the API cannot be reached, naming no host', async () => {
  const { origin } = await serveRelay(answerOk, { baseURL: 'http://127.0.0.1:1/v1' });
  const response = await chat(origin);
  const text = await response.clone().text();

  expect(await refusal(response)).toEqual({
    status: 502,
    type: 'service_unavailable',
    code: 'relay_upstream_unreachable',
  });
  expect(text).not.toMatch(/127\.0\.0\.1|ECONNREFUSED|at /);
});

test('follows no redirect, so that the key goes nowhere else', async () => {
  let visits = 0;
  const elsewhere = await serve((_, outgoing) => {
    visits += 1;
    outgoing.end();
  });
  const { origin } = await serveRelay((_, outgoing) => {
    outgoing.writeHead(307, { location: `${elsewhere}/v1/chat/completions` }).end('moved');
  });
  const response = await chat(origin);

  expect(response.headers.has('location')).toBe(false);
  expect(await refusal(response)).toEqual({
    status: 502,
    type: 'service_unavailable',
    code: 'relay_upstream_redirect',
  });
  expect(visits).toBe(0);
});

test('answers 504 when no head comes in time, and lets go of the API', async () => {
  const closed = deferred();
  const { origin } = await serveRelay((_, outgoing) => outgoing.on('close', closed.resolve), {
    headTimeoutMs: 1_000,
  });

  expect(await refusal(await chat(origin))).toEqual({
    status: 504,
    type: 'gateway_timeout',
    code: 'relay_upstream_timeout',
  });
  await closed.promise;
});

test('passes an error of the API on as it is, and tries only once', async () => {
  const body =
    '{"error":{"message":"Slow down.","type":"rate_limit_exceeded","code":"rpm_exceeded"}}';
  const { origin, received } = await serveRelay((_, outgoing) => {
    outgoing.writeHead(429, {
      'content-type': 'application/json',
      'x-request-id': 'req_1',
      'retry-after': '7',
      'retry-after-ms': '6500',
      'x-ratelimit-remaining-requests': '0',
      'x-neosantara-tier': 'Basic',
      'x-neosantara-brand-new': '1',
      'set-cookie': 'a=1',
      server: 'edge',
    });
    outgoing.end(body);
  });
  const response = await chat(origin);

  expect(response.status).toBe(429);
  expect(await response.text()).toBe(body);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/json',
    'x-request-id': 'req_1',
    'retry-after': '7',
    'retry-after-ms': '6500',
    'x-ratelimit-remaining-requests': '0',
    'x-neosantara-tier': 'Basic',
  });
  expect(response.headers.get('access-control-expose-headers')?.split(', ')).toEqual(
    expect.arrayContaining([
      'x-request-id',
      'retry-after',
      'retry-after-ms',
      'x-ratelimit-remaining-requests',
      'x-neosantara-tier',
      'x-neosantara-brand-new',
    ]),
  );
  expect(response.headers.has('set-cookie')).toBe(false);
  expect(response.headers.get('server')).toBeNull();
  expect(received).toHaveLength(1);
});

test('logs method, path, status, time and request id, and nothing else', async () => {
  const { origin, logged, entries } = await serveRelay(answerOk);
  await (await chat(origin, { headers: { cookie: 'session=secret' } })).text();
  await logged;
  await (await fetch(`${origin}/files?token=secret`)).text();

  expect(entries).toEqual([
    {
      method: 'POST',
      path: '/chat/completions',
      status: 200,
      requestId: 'req_from_upstream',
      startedAt: expect.any(Number),
      durationMs: expect.any(Number),
      outcome: 'complete',
    },
    expect.objectContaining({
      method: 'GET',
      path: '/files',
      status: 404,
      requestId: expect.stringMatching(REQUEST_ID),
    }),
  ]);
  expect(JSON.stringify(entries)).not.toContain('secret');
});

test.each([
  [{ apiKey: '' }, TypeError],
  [{ apiKey: 'two words' }, TypeError],
  [{ apiKey: KEY, baseURL: 'api.neosantara.xyz' }, TypeError],
  [{ apiKey: KEY, baseURL: 'https://user:pass@api.example/v1' }, TypeError],
  [{ apiKey: KEY, basePath: 'api' }, TypeError],
  [{ apiKey: KEY, allowOrigins: ['*'] }, TypeError],
  [{ apiKey: KEY, allowOrigins: ['https://app.example/'] }, TypeError],
  [{ apiKey: KEY, maxBodyBytes: 0 }, RangeError],
  [{ apiKey: KEY, idleTimeoutMs: Number.NaN }, RangeError],
])('a mistake in the options throws at once and shows no key: %o', (options, error) => {
  expect(() => createRelay(options)).toThrow(error);
  expect(() => createRelay(options)).not.toThrow(KEY);
});
