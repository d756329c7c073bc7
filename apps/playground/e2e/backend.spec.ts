import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createEmulator } from '@nusantara-ai/emulator';
import { createBackend } from '../server/createBackend.ts';
import { readEnvironment } from '../server/readEnvironment.ts';
import { expect, test } from './test.ts';

const key = 'key-of-another-server';

test('asks the server that the environment names, with its key', async ({ request }) => {
  const other = createEmulator({ apiKeys: [key] });
  const { url, close: closeOther } = await other.listen();
  const lines: string[] = [];
  const backend = await createBackend(
    { NUSANTARA_BASE_URL: `${url}/v1`, NUSANTARA_API_KEY: key },
    (line) => lines.push(line),
  );
  const server = createServer((incoming, outgoing) =>
    backend.handle(incoming, outgoing, () => outgoing.writeHead(404).end()),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const reply = await request.get(`${here}/api/nusantara/models`);
  expect(reply.status()).toBe(200);
  const requestId = other.log[0]?.requestId ?? '';
  expect(reply.headers()['x-request-id']).toBe(requestId);
  await expect.poll(() => lines).toEqual([expect.stringContaining(requestId)]);

  expect(await (await request.get(`${here}/api/emulator/scenarios`)).json()).toEqual([]);
  expect(backend.addresses).toContain(`Upstream:  ${url}/v1`);

  server.close();
  await backend.close();
  await closeOther();
});

test('refuses a speed that is no number above zero', () => {
  expect(() => readEnvironment({ PLAYGROUND_TOKENS_PER_SECOND: 'fast' })).toThrow(RangeError);
  expect(readEnvironment({}).tokensPerSecond).toBe(60);
});
