import { readFile } from 'node:fs/promises';
import { serveStatic } from '@hono/node-server/serve-static';
import { createEmulator } from '@nusantara-ai/emulator';
import { createRelay } from '@nusantara-ai/relay';
import { toHonoHandler } from '@nusantara-ai/relay/hono';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { renderPage } from './renderPage.tsx';
import { transcript } from './transcript.ts';

export interface AppOptions {
  /** Where the browser's build is. */
  readonly assets: string;
  readonly tokensPerSecond: number;
}

/** The whole server: the page, its files, and the relay, with an emulator in place of the API. */
export async function createApp({ assets, tokensPerSecond }: AppOptions): Promise<Hono> {
  const template = await readFile(`${assets}/index.html`, 'utf8');
  const emulator = createEmulator({ tokensPerSecond });
  const relay = createRelay({
    apiKey: 'emulator-key',
    basePath: '/api/nusantara',
    fetch: emulator.fetch,
  });

  return new Hono()
    .use(secureHeaders({ contentSecurityPolicy: { defaultSrc: ["'self'"], imgSrc: ['data:'] } }))
    .all('/api/nusantara/*', toHonoHandler(relay))
    .get('/', (context) => context.html(renderPage(template, transcript)))
    .get('/*', serveStatic({ root: assets }));
}
