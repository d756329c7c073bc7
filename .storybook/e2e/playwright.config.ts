import { defineConfig } from '@playwright/test';
import { launch } from '../../tools/chromium.ts';

export default defineConfig({
  testDir: '.',
  fullyParallel: true,
  forbidOnly: !!process.env['CI'],
  timeout: 60_000,
  expect: { timeout: 20_000 },
  outputDir: '../../test-results/storybook',
  reporter: [['list'], ['json', { outputFile: '../../reports/storybook.json' }]],
  use: { browserName: 'chromium', launchOptions: launch, viewport: { width: 1600, height: 900 } },
});
