import { expect, test } from 'vitest';
import { answerOk, rawRequest, serveRelay } from '../test/servers.ts';

const APP = 'https://app.example';

test.each([
  'https://evil.example',
  'null',
  'https://app.example.evil.example',
  'http://app.example',
])('refuses the origin %s without a CORS header or a word to the API', async (foreign) => {
  const { origin, received } = await serveRelay(answerOk, { allowOrigins: [APP] });
  const { status, headers, body } = await rawRequest(origin, '/models', {
    headers: { origin: foreign },
  });

  expect(status).toBe(403);
  expect(JSON.parse(body)).toMatchObject({
    error: { type: 'permission_error', code: 'relay_origin_not_allowed' },
  });
  expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  expect(headers.vary).toBe('Origin');
  expect(received).toEqual([]);
});

test('refuses the preflight of an origin that is not on the list', async () => {
  const { origin } = await serveRelay(answerOk);
  const { status, headers } = await rawRequest(origin, '/models', {
    method: 'OPTIONS',
    headers: { origin: APP, 'access-control-request-method': 'GET' },
  });

  expect(status).toBe(403);
  expect(headers).not.toHaveProperty('access-control-allow-origin');
});

test('answers a preflight with the exact origin and what a page needs to read', async () => {
  const { origin, received } = await serveRelay(answerOk, { allowOrigins: [APP] });
  const { status, headers, body } = await rawRequest(origin, '/chat/completions', {
    method: 'OPTIONS',
    headers: {
      origin: APP,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,x-request-id',
    },
  });

  expect(status).toBe(204);
  expect(body).toBe('');
  expect(headers).toMatchObject({
    'access-control-allow-origin': APP,
    'access-control-allow-credentials': 'true',
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': 'content-type,x-request-id',
    vary: 'Origin, Access-Control-Request-Headers',
  });
  expect(headers['access-control-expose-headers']).toContain('x-request-id, retry-after');
  expect(headers['access-control-expose-headers']).toContain('x-ratelimit-remaining-requests');
  expect(received).toEqual([]);
});

test('lets an allowed origin read answers and refusals alike', async () => {
  const { origin } = await serveRelay(answerOk, { allowOrigins: [APP] });
  for (const path of ['/models', '/files']) {
    const { headers } = await rawRequest(origin, path, { headers: { origin: APP } });
    expect(headers).toMatchObject({ 'access-control-allow-origin': APP, vary: 'Origin' });
    expect(headers['access-control-expose-headers']).toContain('x-request-id');
  }
});

test('lets pages of its own origin in, also behind a proxy that ends TLS or renames the host', async () => {
  const { origin } = await serveRelay(answerOk);
  const { host } = new URL(origin);
  const sameHost = await rawRequest(origin, '/models', { headers: { origin: `https://${host}` } });
  const sameSite = await rawRequest(origin, '/models', {
    headers: { origin: APP, 'sec-fetch-site': 'same-origin' },
  });
  const opaque = await rawRequest(origin, '/models', {
    headers: { origin: 'null', 'sec-fetch-site': 'same-origin' },
  });

  expect([sameHost.status, sameSite.status, opaque.status]).toEqual([200, 200, 403]);
});
