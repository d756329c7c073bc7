import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright';
import { expect, onTestFinished, test } from 'vitest';
import { launch } from '../../../../tools/chromium.ts';
import type { Emulator } from '../../src/index.ts';
import { routeEmulator } from '../../src/testing/index.ts';
import { blockBelow, runLines } from './readme.ts';

test('the lines for Playwright put the emulator behind a page', async () => {
  const browser = await chromium.launch(launch);
  onTestFinished(() => browser.close());
  const site = createServer((_, response) => response.end('<!doctype html><title>App</title>'));
  await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void site.close());
  const { port } = site.address() as AddressInfo;
  const page = await browser.newPage({ baseURL: `http://127.0.0.1:${port}` });
  const emulator = (await runLines(
    blockBelow('**In Playwright**'),
    { routeEmulator, page },
    'emulator',
  )) as Emulator;
  await page.evaluate(() => fetch('/api/nusantara/models'));

  expect(emulator.log[0]).toMatchObject({ path: '/v1/models', status: 200 });
});
