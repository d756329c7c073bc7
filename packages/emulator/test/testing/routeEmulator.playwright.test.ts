import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { launch } from '../../../../tools/chromium.ts';
import { routeEmulator, type RouteEmulatorOptions } from '../../src/testing/index.ts';
import { chat } from '../ask.ts';

let browser: Browser;
let origin: string;
const site = createServer((_, response) => response.end('<!doctype html><title>App</title>'));

beforeAll(async () => {
  browser = await chromium.launch(launch);
  await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await browser.close();
  site.close();
});

async function open(options: RouteEmulatorOptions = {}) {
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  const routed = await routeEmulator(page, options);
  await page.goto(origin);
  return { page, ...routed };
}

/** What a script in the page reads: the status, the id, each chunk, and how it ended. */
const ask = (page: Page, url: string, prompt: string) =>
  page.evaluate(
    async ({ url, body }) => {
      const response = await fetch(url, { method: 'POST', body });
      const reader = response.body!.getReader();
      const chunks: string[] = [];
      let error: string | undefined;
      try {
        for (let read = await reader.read(); !read.done; read = await reader.read()) {
          chunks.push(new TextDecoder().decode(read.value));
        }
      } catch (caught) {
        error = (caught as Error).name;
      }
      return { status: response.status, id: response.headers.get('x-request-id'), chunks, error };
    },
    { url, body: JSON.stringify(chat(prompt)) },
  );

test('streams for real to a page that asks a relay of its own', async () => {
  const { page, emulator } = await open({ tokensPerSecond: 100 });
  const { chunks, id } = await ask(page, '/api/nusantara/chat/completions', 'Hello');

  expect(chunks.length).toBeGreaterThan(5);
  expect(chunks.join('')).toMatch(/\[DONE\]\n\n$/);
  expect(id).toBe(emulator.log[0]?.requestId);
});

test('answers for another origin, and lets the page read the ids', async () => {
  const { page, emulator } = await open();
  const { status, id } = await ask(page, 'http://api.test/v1/chat/completions', '/error 503');

  expect([status, id]).toEqual([503, emulator.log.at(-1)?.requestId]);
});

test('breaks the connection of the page', async () => {
  const { page } = await open();
  const { chunks, error } = await ask(page, '/v1/chat/completions', '/stall ms=300 /reset Hello');

  expect(chunks.join('')).toContain('"content"');
  expect(error).toBe('TypeError');
});

test('fulfils over https in one piece', async () => {
  const { page, emulator } = await open();
  const { status, chunks } = await ask(page, 'https://api.test/v1/chat/completions', 'Hello');

  expect(status).toBe(200);
  expect(chunks.join('')).toMatch(/\[DONE\]\n\n$/);
  expect(emulator.log.at(-1)?.outcome).toBe('complete');
});

test('leaves other addresses and documents alone', async () => {
  const { page, emulator } = await open();
  await page.goto(`${origin}/models`);

  expect(await page.title()).toBe('App');
  expect(emulator.log).toEqual([]);
});

test('stops its server with the page', async () => {
  const { page, emulator } = await open();
  const pending = ask(page, '/v1/chat/completions', '/stall').catch((error: Error) => error);
  await expect.poll(() => emulator.log.length).toBe(1);
  await page.close();

  expect(await pending).toBeInstanceOf(Error);
  await expect.poll(() => emulator.log[0]?.outcome).toBe('aborted');
});
