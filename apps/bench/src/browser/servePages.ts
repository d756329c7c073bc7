import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

export interface PageServer {
  readonly url: string;
  readonly close: () => void;
}

/** The built pages, on any free port of this machine. What is posted goes to `answer`. */
export async function servePages(directory: string, answer?: RequestListener): Promise<PageServer> {
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') return answer?.(request, response);
    const path = resolve(directory, `.${new URL(request.url!, 'http://localhost').pathname}`);
    try {
      if (!path.startsWith(directory)) throw new RangeError(`outside of the pages: ${path}`);
      const body = await readFile(path);
      response.writeHead(200, { 'content-type': types[extname(path)] ?? 'font/woff2' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
