import { readFileSync } from 'node:fs';
import { createClient, type Client } from '@nusantara-ai/client';
import { expect, test } from 'vitest';
import { readFlags } from '../../src/command-line/readFlags.ts';
import { createEmulator, parseScript } from '../../src/index.ts';
import { blockBelow, runLines } from './readme.ts';

test('the test of the README is one of ours', () => {
  const example = readFileSync(`${import.meta.dirname}/example.test.ts`, 'utf8');

  expect(blockBelow('**In a test**')).toBe(example);
});

test('the lines for Storybook give a client that answers', async () => {
  const scope = { createClient, createEmulator };
  const client = (await runLines(blockBelow('**In Storybook**'), scope, 'client')) as Client;

  expect((await client.models.list()).data.length).toBeGreaterThan(0);
});

test('the lines for a server start it and stop it', async () => {
  const server = await runLines(blockBelow('**As a server**'), { createEmulator }, 'server');
  const { url } = server as { url: string };

  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  await expect(fetch(url)).rejects.toThrow('fetch failed');
});

test.each([
  ['**On the command line**', 'serve'],
  ['Ask the doctor:', 'doctor'],
])('the command below "%s" is understood', (words, type) => {
  const [program, ...argv] = blockBelow(words).trim().split(' ').slice(1);

  expect(program).toBe('nusantara-emulator');
  expect(readFlags(argv)).toMatchObject({ type });
});

test('the script can be read', async () => {
  expect(await parseScript(blockBelow('## Scripts'))).toHaveLength(5);
});
