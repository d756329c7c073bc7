import { mergeConfig } from 'vite';
import type { BrowserCommand } from 'vitest/node';
import { browser } from '../../tools/vitest.ts';

type RecordStreams = typeof import('./test/recordStreams.ts');

const recordStreamsInNode: BrowserCommand<[seed: number]> = async ({ project }, seed) => {
  const path = `${import.meta.dirname}/test/recordStreams.ts`;
  const { recordStreams } = await project.import<RecordStreams>(path);
  return recordStreams(seed);
};

export default mergeConfig(browser('emulator'), {
  // Found while a test runs, they would reload its page.
  optimizeDeps: { include: ['hono', 'hono/cors'] },
  test: { browser: { commands: { recordStreamsInNode } } },
});
