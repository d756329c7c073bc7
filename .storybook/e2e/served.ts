import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { test as base } from '@playwright/test';

const script = resolve(import.meta.dirname, '../../tools/serve-storybook.mjs');

export interface Served {
  /** Where it listens, such as `http://127.0.0.1:6007`. */
  readonly address: string;
  readonly process: ChildProcess;
}

/** Starts what `pnpm storybook:serve` starts, until it says where it listens. */
export async function serve(): Promise<Served> {
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  const [line] = (await once(lines, 'line')) as [string];
  return { address: line.replace('Storybook: ', ''), process: child };
}

/** Playwright's `test`, with the built Storybook as it is served. */
export const test = base.extend<object, { served: Served }>({
  served: [
    // Playwright reads the names of what a fixture needs from its first parameter.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, provide) => {
      const served = await serve();
      await provide(served);
      served.process.kill();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ served }, provide) => {
    await provide(served.address);
  },
});

export { expect } from '@playwright/test';
