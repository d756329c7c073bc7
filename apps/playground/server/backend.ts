import { type Plugin, type PreviewServer, runnerImport, type ViteDevServer } from 'vite';
import type { Backend } from './createBackend.ts';

const entry = `${import.meta.dirname}/createBackend.ts`;

type Entry = typeof import('./createBackend.ts');

/**
 * Puts the server side of the playground into Vite's own server. In development it runs from the
 * sources of the packages; in preview from what they ship.
 */
export function backend(): Plugin {
  return {
    name: 'playground-backend',
    async configureServer(server) {
      const { createBackend } = (await server.ssrLoadModule(entry)) as Entry;
      mount(server, await createBackend(process.env, printer(server)));
    },
    async configurePreviewServer(server) {
      const { createBackend } = (await runnerImport<Entry>(entry)).module;
      mount(server, await createBackend(process.env, printer(server)));
    },
  };
}

function mount(server: ViteDevServer | PreviewServer, { handle, addresses, close }: Backend): void {
  server.middlewares.use(handle);
  server.httpServer?.once('close', () => void close());

  const { printUrls } = server;
  server.printUrls = () => {
    printUrls.call(server);
    for (const line of addresses) server.config.logger.info(`  ➜  ${line}`);
    server.config.logger.info('');
  };
}

function printer({ config }: ViteDevServer | PreviewServer): (line: string) => void {
  return (line) => config.logger.info(line);
}
