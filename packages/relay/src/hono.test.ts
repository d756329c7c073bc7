import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { answerOk, serveRelay } from '../test/servers.ts';
import { toHonoHandler } from './hono.ts';

test('serves its paths inside a Hono app', async () => {
  const { relay, received } = await serveRelay(answerOk, { basePath: '/api/nusantara' });
  const app = new Hono().all('/api/nusantara/*', toHonoHandler(relay));
  const response = await app.request('/api/nusantara/chat/completions', {
    method: 'POST',
    body: '{"model":"garda-core"}',
  });

  expect(await response.text()).toBe('{"ok":true}');
  expect(received.map(({ url }) => url)).toEqual(['/v1/chat/completions']);
});
