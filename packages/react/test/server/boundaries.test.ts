import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const source = `${import.meta.dirname}/../../src`;
const modules = readdirSync(source)
  .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test'))
  .map((name) => [name, readFileSync(`${source}/${name}`, 'utf8')] as const);

test.each(modules)('%s says whether it is for the browser alone', (_name, text) => {
  const isForBrowser = text.startsWith("'use client';");
  const usesReact = /^import (?!type)[^;]*from '(react|zustand)'/m.test(text);
  const usesHooks = /\buse[A-Z]\w+\(/.test(text.replace(/^\s*(\*|\/\/).*$/gm, ''));
  expect(isForBrowser).toBe(usesReact || usesHooks);
});
