import { mergeConfig } from 'vite';
import type { ViteUserConfig } from 'vitest/config';
import { fromSource } from '../../tools/source-condition.ts';

/** Tests in Node that start a browser themselves. */
const config: ViteUserConfig = mergeConfig(fromSource, {
  test: {
    name: 'emulator (playwright)',
    reporters: ['default', ['json', { outputFile: 'reports/playwright.json' }]],
    include: ['test/**/*.playwright.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
} satisfies ViteUserConfig);

export default config;
