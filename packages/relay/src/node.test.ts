import { expect, test } from 'vitest';
import { createServer } from 'vite';
import { answerOk, rawRequest, serve, serveRelay } from '../test/servers.ts';
import { toNodeListener } from './node.ts';

/** Vite's own connect server, which strips the mount path from `url`. */
async function mountInVite(path: string, options: { basePath?: string }) {
  const { relay, received } = await serveRelay(answerOk, options);
  const vite = await createServer({
    configFile: false,
    logLevel: 'silent',
    server: { middlewareMode: true, ws: false },
    optimizeDeps: { noDiscovery: true },
    appType: 'custom',
  });
  vite.middlewares.use(path, toNodeListener(relay));
  const origin = await serve(vite.middlewares);
  return { origin, received, close: () => vite.close() };
}

test.each([
  ['the same base path', { basePath: '/api/nusantara' }],
  ['no base path', {}],
])('works under a mount path of Connect with %s', async (_, options) => {
  const { origin, received, close } = await mountInVite('/api/nusantara', options);
  const known = await rawRequest(origin, '/api/nusantara/models?provider=x');
  const versioned = await rawRequest(origin, '/api/nusantara/v1/models');
  const unknown = await rawRequest(origin, '/api/nusantara/files');
  await close();

  expect([known.status, versioned.status, unknown.status]).toEqual([200, 200, 404]);
  expect(received.map(({ url }) => url)).toEqual(['/v1/models?provider=x', '/v1/models']);
});

test('works under a mount path that stands before the base path', async () => {
  const { origin, close } = await mountInVite('/outer', { basePath: '/api' });
  const { status } = await rawRequest(origin, '/outer/api/models');
  await close();

  expect(status).toBe(200);
});

test('leaves the global Request and Response of the process alone', async () => {
  const before = [globalThis.Request, globalThis.Response];
  await serveRelay(answerOk);

  expect([globalThis.Request, globalThis.Response]).toEqual(before);
});
