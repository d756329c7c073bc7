import { createClient } from '@nusantara-ai/client';
import { emulated } from '@nusantara-ai/emulator/testing';
import { expect, test } from 'vitest';

test('a failure tells the id of its request', async () => {
  const { clientOptions, lastRequest } = emulated({ fault: 'error 400' });
  const failure = await createClient(clientOptions)
    .models.list()
    .catch((error) => error);
  expect(failure.requestId).toBe(lastRequest().requestId);
});
