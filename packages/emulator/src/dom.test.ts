// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { createEmulator } from './index.ts';
import { chat, get, post, readAll } from '../test/ask.ts';

test('takes the abort signal of a DOM, which is not the one of Node', async () => {
  const emulator = createEmulator();
  const stop = new AbortController();
  const response = await emulator.fetch('https://api.neosantara.xyz/v1/chat/completions', {
    ...post(chat('/stall')),
    signal: stop.signal,
  });
  const reading = readAll(response);
  stop.abort();

  expect((await reading).error).toHaveProperty('name', 'AbortError');
  expect(emulator.log[0]?.outcome).toBe('aborted');
});

test('resolves a relative address against the page', async () => {
  const { fetch } = createEmulator();

  expect((await fetch('/v1/models', get())).status).toBe(200);
});
