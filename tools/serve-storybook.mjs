// `pnpm build-storybook && pnpm storybook:serve [port]`: the built Storybook, by Node alone. Without a
// port it takes 6007 or, where that is taken, a free one.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

const folder = resolve(import.meta.dirname, '../storybook-static');
const [wanted] = process.argv.slice(2);

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

if (!existsSync(join(folder, 'index.html'))) {
  console.error('There is no built Storybook yet: pnpm build-storybook');
  process.exit(1);
}

const server = createServer((request, response) => {
  const file = fileFor(request.url ?? '/');
  if (file === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    return;
  }
  response.writeHead(200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'x-content-type-options': 'nosniff',
  });
  createReadStream(file).pipe(response);
});

server.on('error', (error) => {
  if (error.code !== 'EADDRINUSE' || wanted !== undefined) throw error;
  server.listen(0, '127.0.0.1');
});
server.on('listening', () => {
  console.log(`Storybook: http://127.0.0.1:${server.address().port}`);
});
server.listen(Number(wanted ?? 6007), '127.0.0.1');

/** The file that an address names, below the folder alone. */
function fileFor(url) {
  let path;
  try {
    path = decodeURIComponent(url.replace(/[?#].*/s, ''));
  } catch {
    return undefined;
  }
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  const isInside = file.startsWith(folder + sep);
  return isInside && existsSync(file) && statSync(file).isFile() ? file : undefined;
}
