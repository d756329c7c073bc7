import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, serve, test } from './served.ts';

test('the built Storybook is served as what it is', async ({ request }) => {
  const kinds = new Map([
    ['', 'text/html; charset=utf-8'],
    ['iframe.html?viewMode=story', 'text/html; charset=utf-8'],
    ['sb-manager/runtime.js', 'text/javascript; charset=utf-8'],
    ['index.json?a=b', 'application/json; charset=utf-8'],
    ['favicon.svg', 'image/svg+xml'],
    ['nunito-sans-bold.woff2', 'font/woff2'],
  ]);
  for (const [path, kind] of kinds) {
    const response = await request.get(`/${path}`);
    expect(response.status()).toBe(200);
    expect(response.headers()['content-type']).toBe(kind);
  }
});

test('nothing outside its folder is', async ({ served }) => {
  const paths = [
    '/../package.json',
    '/assets/../../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/..%5cpackage.json',
    '/../storybook-static-of-another/index.html',
    '/%00',
    '/%',
    '/assets',
  ];
  for (const path of paths) {
    expect(await statusLine(served.address, path), path).toContain(' 404 ');
  }
});

test('where its port is taken it finds another', async () => {
  const [one, other] = [await serve(), await serve()];
  expect(one.address).not.toBe(other.address);
  for (const { address, process } of [one, other]) {
    expect((await fetch(address)).status).toBe(200);
    process.kill();
  }
});

/** What the server answers to a path as it is written: a browser would have tidied it first. */
async function statusLine(address: string, path: string): Promise<string> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  socket.end(`GET ${path} HTTP/1.1\r\nhost: ${hostname}\r\nconnection: close\r\n\r\n`);
  return (await text(socket)).split('\r\n')[0]!;
}
