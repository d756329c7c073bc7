import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { defineConfig } from 'vitest/config';
import { chromium } from '../tools/vitest.ts';

export default defineConfig({
  root: `${import.meta.dirname}/..`,
  plugins: [storybookTest({ configDir: import.meta.dirname })],
  test: {
    name: 'stories',
    reporters: ['default', ['json', { outputFile: 'reports/stories.json' }]],
    // A story is looked at by axe four times over; a busy machine is not a failure.
    testTimeout: 60_000,
    browser: chromium,
  },
});
