import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { createApp } from './createApp.ts';

const { PORT = '3000', TOKENS_PER_SECOND = '40' } = process.env;
const app = await createApp({
  assets: fileURLToPath(new URL('../client', import.meta.url)),
  tokensPerSecond: Number(TOKENS_PER_SECOND),
});
const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(PORT) }, ({ port }) =>
  console.log(`http://127.0.0.1:${port}`),
);
process.once('SIGTERM', () => server.close());
