import { defineConfig } from '@playwright/test';
import { launch } from '../../tools/chromium.ts';

const url = 'http://127.0.0.1:4183';

export default defineConfig({
  testDir: 'e2e',
  forbidOnly: !!process.env['CI'],
  reporter: [['list'], ['json', { outputFile: 'reports/e2e.json' }]],
  use: { browserName: 'chromium', baseURL: url, launchOptions: launch, trace: 'retain-on-failure' },
  webServer: {
    // With the development build of React, which says what does not hydrate.
    command:
      'node_modules/.bin/vite build --app --mode development --logLevel error && node dist/development/server/main.js',
    url,
    env: { NODE_ENV: 'development', PORT: '4183', TOKENS_PER_SECOND: '100' },
    reuseExistingServer: !process.env['CI'],
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 },
  },
});
