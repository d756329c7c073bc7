import { readFileSync } from 'node:fs';

const readme = readFileSync(`${import.meta.dirname}/../../README.md`, 'utf8');

/** The first block of code below these words of the README. */
export function blockBelow(words: string): string {
  const block = /```\w+\n([^]*?)```/.exec(readme.slice(readme.indexOf(words)))?.[1];
  if (!readme.includes(words) || block === undefined) {
    throw new Error(`The README has no code below "${words}".`);
  }
  return block;
}

/** Run lines of the README. What they import, and what they find around them, comes from the scope. */
export async function runLines(
  lines: string,
  scope: Readonly<Record<string, unknown>>,
  result: string,
): Promise<unknown> {
  const body = `${lines.replaceAll(/^import .*$/gm, '')}\nreturn ${result};`;
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor;
  return AsyncFunction(...Object.keys(scope), body)(...Object.values(scope)) as unknown;
}
