import { readFileSync } from 'node:fs';
import { createClient, type Client } from '@nusantara-ai/client';
import { expect, test } from 'vitest';
import { readFlags } from '../../src/command-line/readFlags.ts';
import { directiveNames } from '../../src/faults/directives.ts';
import { createEmulator, dialects, parseScript } from '../../src/index.ts';
import { limitNames } from '../../src/limits/Limits.ts';
import { readOptions } from '../../src/readOptions.ts';
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

const readme = readFileSync(`${import.meta.dirname}/../../README.md`, 'utf8');

test('the README speaks of every directive, dialect point, limit and option', () => {
  const { clock, dialect, ...options } = readOptions({});
  const words = [
    ...directiveNames.map((name) => `\`/${name}`),
    ...Object.keys(dialects.seed).map((point) => `| \`${point}\``),
    ...limitNames.map((name) => `\`${name}\``),
    ...Object.keys({ clock, dialect, ...options, fault: [] })
      .filter((name) => name !== 'faults')
      .map((name) => `| \`${name}\``),
  ];
  expect(words.filter((word) => !readme.includes(word))).toEqual([]);
});
