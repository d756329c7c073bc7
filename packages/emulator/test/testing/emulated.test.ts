import { createClient } from '@nusantara-ai/client';
import { expect, test } from 'vitest';
import { emulated } from '../../src/testing/index.ts';

test('gives a client and the server at its other end', async () => {
  const { clientOptions, emulator, lastRequest } = emulated();
  expect(() => lastRequest()).toThrow('No request has reached the emulator yet.');
  await createClient(clientOptions).models.list();

  expect(lastRequest()).toMatchObject({ path: '/v1/models', status: 200, outcome: 'complete' });
  expect(emulator.log).toEqual([lastRequest()]);
});

test('holds a key that is let in, and is fresh for every test', async () => {
  const { clientOptions, emulator } = emulated({ apiKeys: ['nsk_mine'] });
  await createClient(clientOptions).models.list();

  expect(emulator.log).toHaveLength(1);
  expect(emulated().emulator.log).toEqual([]);
});
